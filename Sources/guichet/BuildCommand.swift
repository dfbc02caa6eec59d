import ArgumentParser
import SiteGenerator

/// `guichet build`.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Construit le site, ou dit ce qui l’en empêche.",
    discussion: """
      Écrit les pages dans public/ et le portail du guichet dans le dossier de travail. S’il y a \
      une erreur, rien n’est écrit : l’ancien site reste.
      """)

  @OptionGroup var siteOptions: SiteOptions

  @Option(help: ArgumentHelp("Où vont les pages.", valueName: "dossier"))
  var out = "public"

  @Flag(help: "Dit les problèmes en JSON.")
  var json = false

  @Flag(help: "Un avertissement empêche aussi de publier.")
  var strict = false

  @Flag(help: "N’écrit pas les fichiers .gz et .br.")
  var noCompress = false

  func run() async throws {
    var options = siteOptions.buildOptions(output: out)
    options.compress = !noCompress
    options.strict = strict
    let start = ContinuousClock.now
    let built = try await Build(options).run()
    let report = siteOptions.report(built.problems)
    if json {
      Console.say(self.json(built, report).description)
    } else {
      let words = BuildWords(language: siteOptions.language)
      if !built.problems.isEmpty { Console.complain(report.text) }
      let told =
        built.isPublished
        ? words.published(built, in: out, after: ContinuousClock.now - start)
        : words.notPublished(strictly: strict)
      built.isPublished
        ? Console.say(words.with(report.summary, told))
        : Console.complain(words.with(report.summary, told))
    }
    if !built.isPublished { throw ExitCode.problems }
  }

  private func json(_ built: BuildReport, _ report: ProblemReport) -> JSONText {
    .object([
      ("published", .boolean(built.isPublished)), ("pages", .integer(built.pageCount)),
      ("written", .integer(built.written)), ("removed", .integer(built.removed)),
      ("problems", report.json),
    ])
  }
}
