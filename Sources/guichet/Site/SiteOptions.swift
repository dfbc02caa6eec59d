import ArgumentParser
import FileSystem
import SiteGenerator

/// Where the site is and where its home is, for every command that needs them.
struct SiteOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      said(
        "Le dossier du site : site.yml, content/, theme/.",
        "The site’s folder: site.yml, content/, theme/."), valueName: said("dossier", "folder")))
  var site = "."

  @Option(
    help: ArgumentHelp(
      said(
        "Ce que le programme garde ; $GUICHET_HOME ou var par défaut.",
        "What the program keeps; $GUICHET_HOME or var by default."),
      valueName: said("dossier", "folder")))
  var home: String?

  var homePath: String { home ?? Console.environment["GUICHET_HOME"] ?? "var" }

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
