import Acts
import ArgumentParser
import FileSystem
import Glibc
import Registry

/// `guichet migrate`.
struct MigrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: said(
      "Crée la base des comptes et les clés des liens, ou met la base à jour.",
      "Makes the accounts database and the links’ keys, or brings the database up to date."),
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
    try makeKeys(in: home)
  }

  /// The key ring of a new home; one that is there must be one that the endpoint will take.
  private func makeKeys(in home: String) throws {
    let path = KeyRingFile.path(in: home)
    let now = time(nil)
    let isMade = try withKeyRingWords(path) {
      let isMade = try KeyRingFile.makeIfMissing(path, at: now)
      _ = try KeyRingFile.read(path, at: now)
      return isMade
    }
    guard isMade else { return }
    Console.say(
      said(
        "\(path) est créé : il contient la clé des liens d’actes.",
        "\(path) is made: it holds the key of the links to acts."))
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
