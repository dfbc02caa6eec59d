import ArgumentParser
import FileSystem
import SiteGenerator

/// Where the site is and where its home is, for every command that needs them.
struct SiteOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Le dossier du site : site.yml, content/, theme/.", valueName: "dossier"))
  var site = "."

  @Option(
    help: ArgumentHelp(
      "Ce que le programme garde ; $GUICHET_HOME ou var par défaut.", valueName: "dossier"))
  var home: String?

  var homePath: String { home ?? Console.environment["GUICHET_HOME"] ?? "var" }

  /// The language in which problems are told.
  var language: MessageLanguage { MessageLanguage(environment: Console.environment) }

  func buildOptions(output: String) -> BuildOptions {
    BuildOptions(
      site: SiteOptions.trimmed(site), output: SiteOptions.trimmed(output),
      home: SiteOptions.trimmed(homePath), now: Console.now)
  }

  func report(_ problems: [Problem]) -> ProblemReport {
    let site = SiteOptions.trimmed(site)
    return ProblemReport(problems, in: language) { path in
      try? readFile("\(site)/\(path)", limit: 1 << 24)
    }
  }

  private static func trimmed(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}
