import ArgumentParser
import Imports
import JSON
import Registry
import SiteGenerator

/// `guichet acts`.
struct ActsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "acts",
    abstract: said("Tient à jour les actes de carrière.", "Keeps the career acts up to date."),
    subcommands: [ActsImportCommand.self, ActsVerifyCommand.self, ActsWithdrawCommand.self])
}

/// Runs `body`; another import that is under way is told, and ends the program with 3.
func withActsWords<Value>(_ home: String, _ body: () throws -> Value) throws -> Value {
  do {
    return try withRegistryWords(home, body)
  } catch is ActStoreIsBusy {
    Console.complain("guichet: \(ActsWords().busy)")
    throw ExitCode.environment
  }
}

/// `guichet acts import`.
struct ActsImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: said(
      "Reprend les actes et leurs PDF, ou dit ce qui l’en empêche.",
      "Imports acts and their PDFs, or tells what keeps them from being imported."),
    discussion: said(
      "S’il y a une erreur, rien n’est repris : les anciens actes restent.",
      "Where there is an error, nothing is imported: the old acts stay."))

  @OptionGroup var options: ImportOptions

  @Option(
    help: ArgumentHelp(
      said("Le dossier des PDF.", "The folder with the PDFs."),
      valueName: said("dossier", "folder")))
  var files: String

  func run() throws {
    let home = options.homeOption.path
    let rules = try RosterPortal(home: home).actRules()
    let says = ActsWords()
    let report = try withActsWords(home) {
      let registry = try RegistryDatabase(home: home)
      let progress = ProgressLine()
      defer { progress.clear() }
      return try ActImport(
        of: options.file, files: files, home: home, rules: rules, isDryRun: options.dryRun
      ).run(on: registry, at: Console.now) { progress.show(says.progress($0)) }
    }
    let words = ImportWords(file: options.file, isDryRun: options.dryRun)
    if options.json {
      Console.say(says.json(report, words).description)
    } else {
      if report.isWindows1252 { Console.complain(words.notUTF8) }
      if let changes = report.changes {
        Console.say(says.imported(report, changes, words))
      } else {
        words.complain(report)
      }
    }
    if report.changes == nil { throw ExitCode.problems }
  }
}
