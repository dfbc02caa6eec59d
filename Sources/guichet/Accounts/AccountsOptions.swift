import Accounts
import ArgumentParser
import Portal

/// Whose account a command is about.
struct MatriculeArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      said("Le matricule de l’agent.", "The agent’s matricule."), valueName: "matricule"))
  var typed: String

  /// As people type it, with spaces and dots.
  func matricule() throws -> Matricule {
    guard let matricule = try? Matricule(parsing: typed, lengths: PortalSettings.matriculeLengths)
    else { throw AccountsRefusal.noMatricule(typed) }
    return matricule
  }
}

/// A flag that stands in for the answer at the terminal.
struct YesOption: ParsableArguments {
  @Flag(help: ArgumentHelp(said("Ne demande pas de confirmation.", "Asks for no confirmation.")))
  var yes = false
}

/// Runs `body` at the accounts of a home folder; a refusal is told, and ends the program with 1.
func atTheDesk<Value>(
  _ command: String, _ home: String, _ body: (AccountsDesk) throws -> Value
) throws -> Value {
  do {
    return try withRegistryWords(home) { try body(AccountsDesk(home: home, command: command)) }
  } catch let refusal as AccountsRefusal {
    Console.complain("guichet: \(refusal.text)")
    throw ExitCode.problems
  }
}
