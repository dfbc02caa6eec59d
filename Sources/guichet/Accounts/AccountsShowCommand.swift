import Accounts
import ArgumentParser
import JSON
import Registry

/// `guichet accounts show MATRICULE`.
struct AccountsShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: said(
      "Montre où en est un matricule.", "Shows where a matricule stands."),
    discussion: said(
      "L’adresse est masquée ; le mot de passe ne peut être lu par personne.",
      "The address is masked; nobody can read the password."))

  @OptionGroup var argument: MatriculeArgument
  @OptionGroup var homeOption: HomeOption

  @Flag(help: ArgumentHelp(said("Dit tout en JSON.", "Tells everything in JSON.")))
  var json = false

  /// The rows of the audit that are shown.
  private static let mostEntries = 20

  func run() throws {
    try atTheDesk("accounts show", homeOption.path) { desk in
      let matricule = try argument.matricule()
      let words = StandingWords(
        standing: try desk.standing(of: matricule),
        entries: try desk.registry.auditEntries(
          of: matricule.text, since: 0, atMost: Self.mostEntries), clock: desk.clock)
      Console.say(json ? words.json.description : words.text)
    }
  }
}
