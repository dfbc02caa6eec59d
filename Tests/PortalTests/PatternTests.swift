import Portal
import Testing

/// Regular expressions of `site.yml`.
struct PatternTests {
  @Test(arguments: [
    ("^01[0-9]{8}$", "0100000001", true), ("^01[0-9]{8}$", "010000001", false),
    ("^[+]?[0-9]{6,15}$", "+22901", false), ("^(A|B)[[:digit:]]{2}$", "B12", true),
    ("^[]({]+$", "({]", true), ("^[^]]$", "a", true), ("^a{2,}$", "aaa", true),
    ("^a.c$", "abc", true),
    ("^\\{a\\}$", "{a}", true), ("^[0-9]{20}[A-Z]{20}$", "1", false),
  ])
  func `a pattern matches or not`(_ source: String, _ text: String, _ matches: Bool) throws {
    #expect(try #require(Pattern(source)).matches(text) == matches)
  }

  @Test(arguments: [
    "[", "(", "a{65}", "a{2,65}", "(a{40}){40}", "a{40}{40}", "((((((a))))))", "(a*)\\1", "a{",
    "\\",
    "([[:alpha:](]a{60}){60}", "(a{60}[[:alpha:](]b){60}", String(repeating: "a", count: 101),
    "a\0",
  ])
  func `what is no pattern, or too large a one, is refused`(_ source: String) {
    #expect(Pattern(source) == nil)
  }
}
