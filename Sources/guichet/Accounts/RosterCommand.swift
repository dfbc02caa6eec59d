import ArgumentParser
import Imports
import JSON
import Registry
import SiteGenerator

/// `guichet roster`.
struct RosterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster",
    abstract: said("Tient à jour le fichier des agents.", "Keeps the roster up to date."),
    subcommands: [RosterImportCommand.self])
}

/// `guichet roster import`.
struct RosterImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: said(
      "Reprend le fichier des agents, ou dit ce qui l’en empêche.",
      "Imports the roster, or tells what keeps it from being imported."),
    discussion: said(
      "S’il y a une erreur, rien n’est repris : l’ancien fichier reste.",
      "Where there is an error, nothing is imported: the old roster stays."))

  @OptionGroup var options: ImportOptions

  @Flag(
    help: ArgumentHelp(
      said(
        "Le fichier contient tous les agents : les absents deviennent « sorti ».",
        "The file has all agents: those it lacks become ‘sorti’.")))
  var complete = false

  func run() throws {
    let home = options.homeOption.path
    let rules = try RosterPortal(home: home).rules()
    let report = try withRegistryWords(home) {
      let registry = try RegistryDatabase(home: home)
      let progress = ProgressLine()
      defer { progress.clear() }
      return try RosterImport(
        of: options.file, rules: rules, isComplete: complete, isDryRun: options.dryRun
      ).run(on: registry) { rows in
        progress.show(said("\(rows) lignes lues", "\(rows) rows read"))
      }
    }
    let words = RosterWords(file: options.file, isDryRun: options.dryRun)
    options.json ? Console.say(words.json(report).description) : tell(report, words)
    if report.changes == nil { throw ExitCode.problems }
  }

  private func tell(_ report: RosterReport, _ words: RosterWords) {
    if report.isWindows1252 { Console.complain(words.words.notUTF8) }
    guard let changes = report.changes else { return words.words.complain(report) }
    Console.say(words.imported(changes, rows: report.rows))
  }
}
