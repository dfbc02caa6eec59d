import Accounts
import Calendar
import FileSystem
import Registry
import SQLite

/// The accounts of a preview: a database of its own, with the agents of the site's demonstration.
struct ServeAccounts {
  /// The site's demonstration: `demo/agents.csv`.
  let roster: String
  /// The preview's home, whose accounts stay from one preview to the next.
  let home: String
  let words: PreviewWords

  init(site: String, home: String, words: PreviewWords) {
    roster = "\(site)/demo/agents.csv"
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
      if outcome.from == nil, try stamp(of: roster) != nil { try importRoster() }
    } catch {
      Console.complain("guichet: " + words.failure(error, at: RegistryDatabase.path(in: home)))
    }
  }

  private func importRoster() throws {
    let report = try RosterImport(of: roster, rules: RosterPortal(home: home).rules()).run(
      on: RegistryDatabase(home: home))
    let said = RosterWords(file: roster, isDryRun: false)
    guard let changes = report.changes else {
      for problem in report.problems { Console.complain(said.paragraph(problem)) }
      Console.complain(said.notImported(report))
      return try forget()
    }
    Console.say(said.imported(changes, rows: report.rows))
  }

  /// So that the next preview reads the file again, once it is mended.
  private func forget() throws {
    let path = RegistryDatabase.path(in: home)
    for ending in ["", "-wal", "-shm"] { try removeFile(path + ending) }
  }
}
