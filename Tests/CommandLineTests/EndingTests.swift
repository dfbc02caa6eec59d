import ArgumentParser
import SiteGenerator
import Testing

@testable import guichet

/// How the program ends on each kind of error.
struct EndingTests {
  private struct DatabaseRefuses: Error, CustomStringConvertible {
    var description: String { "SQLite 13: database or disk is full" }
  }

  @Test func `an error that is nobody's usage ends with 3, in either language`() {
    let french = Ending(of: DatabaseRefuses(), in: .french)
    #expect(french.code == ExitCode(3))
    #expect(french.message.hasPrefix("guichet: le travail s’est arrêté sur une erreur"))
    #expect(french.message.hasSuffix("SQLite 13: database or disk is full"))
    #expect(Ending(of: DatabaseRefuses(), in: .english).message.contains("the work stopped"))
  }

  @Test func `a command that has said it all ends with its own code`() {
    #expect(Ending(of: ExitCode(1), in: .french).code == ExitCode(1))
    #expect(Ending(of: ExitCode(1), in: .french).message.isEmpty)
  }

  private func refusal(_ arguments: [String]) throws -> any Error {
    do { _ = try Guichet.parseAsRoot(arguments) } catch { return error }
    throw Accepted()
  }

  private struct Accepted: Error {}

  @Test(arguments: [
    (["build", "--otu", "x"], "Erreur : Option inconnue « --otu ». Vouliez-vous dire « --out » ?"),
    (["build", "--zzzzzzzz"], "Erreur : Option inconnue « --zzzzzzzz »"),
    (["build", "--out"], "Erreur : Il manque la valeur de « --out <"),
    (["check", "Usage: The value"], "Erreur : Argument de trop « Usage: The value »"),
    (["check", "Error: ", "b"], "Erreur : 2 arguments de trop : « Error: ', 'b »"),
    (
      ["serve", "--port", "a' is invalid for 'b"],
      "Erreur : La valeur « a' is invalid for 'b » ne convient pas à « --port <port> »"
    ),
    (
      ["build", "--json=Unknown option"],
      "Erreur : L’option « --json » ne prend pas de valeur ; vous avez écrit « Unknown option »."
    ),
  ])
  func `a mistyped command is told in French, what was typed stays as it is`(
    arguments: [String], beginning: String
  ) throws {
    let ending = Ending(of: try refusal(arguments), in: .french)
    #expect(ending.code == ExitCode(2))
    #expect(ending.message.hasPrefix(beginning), "\(ending.message)")
    #expect(ending.message.contains("Usage : guichet"))
  }

  @Test func `where English is asked for, the parser's own words stay`() throws {
    let ending = Ending(of: try refusal(["build", "--zzzzzzzz"]), in: .english)
    #expect(ending.message.hasPrefix("Error: Unknown option '--zzzzzzzz'"))
    #expect(ending.message.contains("Usage: guichet build"))
  }

  @Test func `help is no error`() {
    let ending = Ending(of: CleanExit.helpRequest(), in: .french)
    #expect(ending.code == .success)
    #expect(ending.message.contains("COMMANDES"))
  }
}
