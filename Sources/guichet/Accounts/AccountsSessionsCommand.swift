import Accounts
import ArgumentParser
import Portal

/// `guichet accounts sessions`.
struct AccountsSessionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions",
    abstract: said("Ferme des sessions.", "Ends sessions."),
    subcommands: [AccountsSessionsEndCommand.self])
}

/// `guichet accounts sessions end MATRICULE | --all`.
struct AccountsSessionsEndCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: said(
      "Ferme toutes les sessions d’un agent, ou de tous.",
      "Ends all sessions of an agent, or of everybody."),
    discussion: said(
      "Chacun peut se connecter de nouveau : pour l’empêcher, bloquez le matricule.",
      "Everybody can sign in again: to prevent that, lock the matricule."))

  @Argument(
    help: ArgumentHelp(
      said("Le matricule de l’agent.", "The agent’s matricule."), valueName: "matricule"))
  var typed: String?

  @Flag(help: ArgumentHelp(said("Les sessions de tous.", "Everybody’s sessions.")))
  var all = false

  @OptionGroup var homeOption: HomeOption

  func validate() throws {
    guard all == (typed == nil) else {
      throw ValidationError(
        said("Écrivez un matricule, ou --all.", "Write a matricule, or --all."))
    }
  }

  func run() throws {
    try atTheDesk("accounts sessions end", homeOption.path) { desk in
      guard let typed else { return Console.say(ended(try desk.endAllSessions())) }
      guard let matricule = try? Matricule(parsing: typed, lengths: PortalSettings.matriculeLengths)
      else { throw AccountsRefusal.noMatricule(typed) }
      Console.say(ended(try desk.endSessions(of: matricule)))
    }
  }

  private func ended(_ count: Int) -> String {
    switch count {
    case 0: said("Aucune session n’était ouverte.", "No session was open.")
    case 1: said("1 session est fermée.", "1 session has ended.")
    default: said("\(count) sessions sont fermées.", "\(count) sessions have ended.")
    }
  }
}
