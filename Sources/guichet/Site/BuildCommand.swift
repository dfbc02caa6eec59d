import ArgumentParser
import JSON
import SiteGenerator

/// `guichet build`.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: said(
      "Construit le site, ou dit ce qui l’en empêche.",
      "Builds the site, or tells what keeps it from being built."),
    discussion: said(
      """
      Écrit les pages dans public/ et le portail du guichet dans le dossier de travail. S’il y a \
      une erreur, rien n’est écrit : l’ancien site reste.
      """,
      """
      Writes the pages to public/ and the counter’s portal to the home folder. Where there is an \
      error, nothing is written: the old site stays.
      """))

  @OptionGroup var siteOptions: SiteOptions

  @Option(
    help: ArgumentHelp(
      said("Où vont les pages.", "Where the pages go."), valueName: said("dossier", "folder")))
  var out = "public"

  @Flag(help: ArgumentHelp(said("Dit les problèmes en JSON.", "Tells the problems in JSON.")))
  var json = false

  @Flag(
    help: ArgumentHelp(
      said(
        "Un avertissement empêche aussi de publier.",
        "A warning keeps the site from being published, too.")))
  var strict = false

  @Flag(
    help: ArgumentHelp(
      said("N’écrit pas les fichiers .gz et .br.", "Does not write the .gz and .br files.")))
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
      let words = BuildWords(language: language)
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
      ("problems", report.json), ("leftOut", .integer(report.leftOut)),
    ])
  }
}
