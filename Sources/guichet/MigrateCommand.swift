import ArgumentParser
import FileSystem
import Registry

/// `guichet migrate`.
struct MigrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: said(
      "Crée la base des comptes, ou la met à jour.",
      "Makes the accounts database, or brings it up to date."),
    discussion: said(
      "Lancez cette commande après chaque mise à jour du programme.",
      "Run this command after each update of the program."))

  @OptionGroup var homeOption: HomeOption

  func run() throws {
    let home = homeOption.path
    let outcome = try withRegistryWords(home) {
      try makeDirectories(home)
      return try RegistryDatabase.migrate(home: home)
    }
    Console.say(told(outcome, at: RegistryDatabase.path(in: home)))
  }

  private func told(_ outcome: RegistryDatabase.MigrationOutcome, at path: String) -> String {
    let (from, to) = (outcome.from, outcome.to)
    guard let from else {
      return said("\(path) est créé, en version \(to).", "\(path) is made, with version \(to).")
    }
    guard from != to else {
      return said("\(path) est à jour, en version \(to).", "\(path) is up to date: version \(to).")
    }
    return said(
      "\(path) passe de la version \(from) à la version \(to).",
      "\(path) goes from version \(from) to version \(to).")
  }
}
