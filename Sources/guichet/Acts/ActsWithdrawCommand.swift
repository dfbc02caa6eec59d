import Accounts
import ArgumentParser
import Registry

/// `guichet acts withdraw`.
struct ActsWithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: said(
      "Retire un acte du portail, et met fin à ses liens.",
      "Takes an act from the portal, and ends its links."),
    discussion: said(
      "C’est définitif : un import ne le remet pas. Pour le publier de nouveau, donnez-lui un "
        + "autre identifiant.",
      "It is final: an import does not bring it back. To publish it again, give it another id."))

  @Argument(
    help: ArgumentHelp(
      said("L’identifiant de l’acte.", "The id of the act."),
      valueName: said("identifiant", "id")))
  var id: String

  @OptionGroup var homeOption: HomeOption

  func run() throws {
    let home = homeOption.path
    let words = ActsWords()
    let (id, now) = (id, Console.now)
    let wasBefore: Bool? = try withRegistryWords(home) {
      let registry = try RegistryDatabase(home: home)
      return try registry.transaction {
        guard let matricule = try registry.withdrawAct(id, at: now) else {
          return try registry.isWithdrawn(act: id)
        }
        try registry.record(
          AuditEntry(
            at: now, .actWithdrawn, matricule: matricule.text, request: "guichet acts withdraw",
            detail: id))
        return nil
      }
    }
    guard let wasBefore else { return Console.say(words.withdrawn(id)) }
    Console.complain(words.notWithdrawn(id, wasBefore: wasBefore))
    throw ExitCode.problems
  }
}
