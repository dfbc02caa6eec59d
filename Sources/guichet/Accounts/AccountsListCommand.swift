import ArgumentParser
import JSON
import Registry

/// `guichet accounts list`.
struct AccountsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: said("Liste les comptes, par matricule.", "Lists the accounts, by matricule."),
    discussion: said(
      "Plusieurs filtres s’ajoutent. Les adresses sont masquées.",
      "Several filters add up. The addresses are masked."))

  @OptionGroup var homeOption: HomeOption

  @Flag(
    help: ArgumentHelp(
      said(
        "Les inscriptions dont le lien n’a pas été suivi.",
        "Registrations whose link nobody has followed.")))
  var pending = false

  @Flag(
    help: ArgumentHelp(
      said("Les comptes à approuver.", "The accounts that wait for approval.")))
  var toApprove = false

  @Flag(help: ArgumentHelp(said("Les matricules bloqués.", "The locked matricules.")))
  var locked = false

  @Flag(help: ArgumentHelp(said("Dit la liste en JSON.", "Tells the list in JSON.")))
  var json = false

  func run() throws {
    try atTheDesk("accounts list", homeOption.path) { desk in
      json ? try tellJSON(desk) : try tell(desk)
    }
  }

  private var states: Set<AccountState> {
    let chosen: [AccountState] =
      (pending ? [.pending] : []) + (toApprove ? [.toApprove] : []) + (locked ? [.locked] : [])
    return Set(chosen.isEmpty ? AccountState.allCases : chosen)
  }

  /// Twice through the list: once for how wide it is, once for what it says.
  private func tell(_ desk: AccountsDesk) throws {
    let words = AccountsWords(clock: desk.clock)
    var table = AlignedText(words.listHeader)
    try eachRow(desk) { table.measure(words.cells($0)) }
    var count = 0
    try eachRow(desk) { account in
      if count == 0 { Console.say(table.line(words.listHeader)) }
      Console.say(table.line(words.cells(account)))
      count += 1
    }
    Console.say(words.listed(count))
    if count > 0, let remark = desk.clock.remark { Console.say(remark) }
  }

  private func tellJSON(_ desk: AccountsDesk) throws {
    let words = AccountsWords(clock: desk.clock)
    var lead = "{\"accounts\":["
    try eachRow(desk) { account in
      Console.say(lead + words.json(account).description)
      lead = ","
    }
    Console.say(lead == "," ? "]}" : lead + "]}")
  }

  private func eachRow(_ desk: AccountsDesk, _ body: (AccountSummary) -> Void) throws {
    try desk.registry.eachAccount(in: states, at: desk.now, body)
  }
}
