import Foundation
import Testing

/// An agent's password is nobody else's business (R63).
@Suite(.timeLimit(.minutes(2)))
struct OperatorPasswordTests {
  @Test func `no command takes a password or shows one`() throws {
    let home = try AccountsHome()
    try home.addAccount()
    try home.addRegistration()
    for arguments in [
      ["list"], ["list", "--json"], ["show", "123456"], ["show", "123456", "--json"],
    ] {
      let shown = try home.guichet(["accounts"] + arguments)
      #expect(shown.status == 0 && shown.output.contains("123456"))
      #expect(!shown.output.contains("argon2") && !shown.output.contains("AAECAwQFBgc"))
    }
    let commands = [
      "list", "show", "approve", "lock", "unlock", "forget", "address", "sessions end",
    ]
    for command in commands {
      let words = ["accounts"] + command.split(separator: " ").map(String.init) + ["--help"]
      let help = try home.guichet(words)
      #expect(help.status == 0 && help.output.contains("--home"), "\(command)")
      // The description of `show` says that nobody can read it.
      let taken = help.output.split(separator: "\n").filter { $0.contains("--") }
      #expect(taken.allSatisfy { !$0.contains("pass") }, "\(taken)")
    }
    // A command that is added stands in the list above, or it was not looked at.
    let overview = try home.guichet(["accounts", "--help"]).output.split(separator: "\n")
    let listed = overview.filter { line in
      line.prefix { $0 == " " }.count == 2 && line.dropFirst(2).first?.isLowercase == true
    }
    let names = listed.map { $0.dropFirst(2).prefix { $0.isLetter } }
    #expect(Set(names) == Set(commands.map { $0.prefix { $0.isLetter } }))
  }
}
