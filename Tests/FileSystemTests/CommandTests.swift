import FileSystem
import Testing

/// Other programs, run for what they say.
struct CommandTests {
  @Test func `a program says what it says, or nothing`() {
    #expect(Command.output(["printf", "a\nb"]) == "a\nb")
    #expect(Command.output(["false"]) == nil)
    #expect(Command.output(["/nowhere/program"]) == nil)
    #expect(Command.output([]) == nil)
  }
}
