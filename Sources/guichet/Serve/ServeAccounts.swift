import Accounts
import Acts
import Calendar
import FileSystem
import Imports
import Registry
import SQLite

/// The accounts of a preview: a database of its own, with the agents of the site's demonstration.
struct ServeAccounts {
  /// The site's demonstration: `demo/agents.csv`.
  let roster: String
  /// Their acts: `demo/actes.csv`, with its PDFs in `demo/actes`.
  let acts: String
  let files: String
  /// The preview's home, whose accounts stay from one preview to the next.
  let home: String
  let words: PreviewWords

  init(site: String, home: String, words: PreviewWords) {
    roster = "\(site)/demo/agents.csv"
    acts = "\(site)/demo/actes.csv"
    files = "\(site)/demo/actes"
    self.home = home
    self.words = words
  }

  /// Makes the database where there is none, and brings it up to date; tells what came of it.
  ///
  /// What goes wrong here is told and no more: the pages of the site are shown all the same.
  func prepare() {
    do {
      try makeDirectories(home)
      let outcome = try RegistryDatabase.migrate(home: home)
      _ = try KeyRingFile.makeIfMissing(KeyRingFile.path(in: home), at: Console.now)
      let hasRoster = try stamp(of: roster) != nil
      if outcome.from == nil, hasRoster { try importRoster() }
      // A preview's home of before may have agents and no acts.
      if outcome.from != outcome.to, hasRoster, try stamp(of: acts) != nil {
        let isDone = try importActs()
        if !isDone, outcome.from == nil { try forget() }
      }
    } catch {
      Console.complain("guichet: " + words.failure(error, at: RegistryDatabase.path(in: home)))
    }
  }

  private func importRoster() throws {
    let report = try RosterImport(of: roster, rules: RosterPortal(home: home).rules()).run(
      on: RegistryDatabase(home: home))
    let said = RosterWords(file: roster, isDryRun: false)
    guard let changes = report.changes else {
      said.words.complain(report)
      return try forget()
    }
    Console.say(said.imported(changes, rows: report.rows))
  }

  /// False where the file has problems, which are told.
  private func importActs() throws -> Bool {
    // A roster with problems is read again by the next preview.
    guard try stamp(of: RegistryDatabase.path(in: home)) != nil else { return true }
    let report = try ActImport(
      of: acts, files: files, home: home, rules: RosterPortal(home: home).actRules(),
      request: "guichet serve"
    ).run(on: RegistryDatabase(home: home), at: Console.now)
    let words = ImportWords(file: acts, isDryRun: false)
    guard let changes = report.changes else {
      words.complain(report)
      return false
    }
    Console.say(ActsWords().imported(report, changes, words))
    return true
  }

  /// So that the next preview reads the file again, once it is mended.
  private func forget() throws {
    let path = RegistryDatabase.path(in: home)
    for ending in ["", "-wal", "-shm"] { try removeFile(path + ending) }
  }
}
