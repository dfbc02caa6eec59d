import ArgumentParser
import Registry
import SQLite
import SiteGenerator

/// Where the program keeps what it keeps, for commands that need no site.
struct HomeOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      said(
        "Ce que le programme garde ; $GUICHET_HOME ou var par défaut.",
        "What the program keeps; $GUICHET_HOME or var by default."),
      valueName: said("dossier", "folder")))
  var home: String?

  var path: String {
    let home = home ?? Console.environment["GUICHET_HOME"] ?? "var"
    return home.count > 1 && home.hasSuffix("/") ? String(home.dropLast()) : home
  }
}

/// Runs `body`; what the accounts database refuses is told, and ends the program with 3.
func withRegistryWords<Value>(_ home: String, _ body: () throws -> Value) throws -> Value {
  let complaint: String
  do {
    return try body()
  } catch let error as RegistryError {
    complaint = error.words
  } catch let error as SQLiteError {
    let path = RegistryDatabase.path(in: home)
    complaint = error.words(at: path) ?? failureText(of: error, in: language)
  }
  Console.complain("guichet: \(complaint)")
  throw ExitCode.environment
}
