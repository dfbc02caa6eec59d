import ArgumentParser
import JSON
import Portal
import Registry

/// `guichet purge`.
struct PurgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge",
    abstract: said(
      "Efface ce qui est terminé dans la base des comptes.",
      "Removes what is over from the accounts database."),
    discussion: said(
      """
      Inscriptions jamais activées, sessions et liens finis, compteurs, vieux courriels, journal \
      plus ancien que durations.journal. À lancer chaque jour.
      """,
      """
      Registrations that nobody activated, sessions and links that are over, counters, old mails, \
      audit rows older than durations.journal. To run each day.
      """))

  @OptionGroup var homeOption: HomeOption

  @Flag(help: ArgumentHelp(said("Dit le résultat en JSON.", "Tells the outcome in JSON.")))
  var json = false

  func run() throws {
    let home = homeOption.path
    let journal = try journalDuration(home)
    let outcome = try withRegistryWords(home) {
      let registry = try RegistryDatabase(home: home)
      let outcome = try registry.purge(at: Console.now, journal: journal)
      // What was wiped from the database may still stand in its log.
      try registry.emptyWriteAheadLog()
      return outcome
    }
    Console.say(json ? self.json(outcome).description : text(outcome))
  }

  /// What the portal says.
  ///
  /// Nothing is taken for granted: a journal that must be kept for five years
  /// would be gone after one.
  private func journalDuration(_ home: String) throws -> Int {
    do {
      return try PortalReader(home: home).settings.durations.journal
    } catch {
      Console.complain(
        "guichet: \(error.told) "
          + said(
            "Sans lui, la durée du journal n’est pas connue : rien n’a été effacé.",
            "Without it nobody knows how long the audit is kept: nothing was removed."))
      throw ExitCode.environment
    }
  }

  private func text(_ outcome: PurgeOutcome) -> String {
    counts(outcome).map { "\($0.words) : \($0.count)" }.joined(separator: "\n")
  }

  private func json(_ outcome: PurgeOutcome) -> JSONText {
    .object(counts(outcome).map { ($0.name, .integer($0.count)) })
  }

  private func counts(_ outcome: PurgeOutcome) -> [(name: String, words: String, count: Int)] {
    [
      (
        "registrations", said("Inscriptions jamais activées", "Registrations never activated"),
        outcome.registrations
      ),
      ("sessions", said("Sessions finies", "Sessions that are over"), outcome.sessions),
      ("links", said("Liens finis depuis 30 jours", "Links over for 30 days"), outcome.links),
      ("counters", said("Compteurs finis", "Counters that are over"), outcome.counters),
      (
        "expiredMails", said("Courriels abandonnés, trop tard", "Mails given up, too late"),
        outcome.expiredMails
      ),
      ("mails", said("Courriels finis depuis 30 jours", "Mails over for 30 days"), outcome.mails),
      ("auditRows", said("Lignes du journal", "Audit rows"), outcome.auditRows),
    ]
  }
}
