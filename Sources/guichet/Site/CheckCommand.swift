import ArgumentParser
import JSON
import SiteGenerator
import WebProbe

/// `guichet check`.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: said(
      "Dit les problèmes du site sans rien écrire.",
      "Tells the problems of the site and writes nothing."))

  @OptionGroup var siteOptions: SiteOptions

  @Flag(
    help: ArgumentHelp(
      said(
        "Interroge aussi les sites que les pages citent.",
        "Asks the sites that the pages name, too.")))
  var external = false

  @Flag(help: ArgumentHelp(said("Dit les problèmes en JSON.", "Tells the problems in JSON.")))
  var json = false

  @Flag(
    help: ArgumentHelp(
      said("Un avertissement compte comme une erreur.", "A warning counts as an error.")))
  var strict = false

  func run() async throws {
    var options = siteOptions.buildOptions(output: "public")
    options.strict = strict
    let survey = try await Build(options).survey()
    let asked = external ? try await ask(survey.externalLinks, options) : nil
    let problems = survey.problems + (asked?.problems ?? [])
    json ? tellJSON(problems, asked) : tell(problems, asked)
    if problems.preventPublishing(strictly: options.strict) { throw ExitCode.problems }
  }

  /// Asks other sites; nil where the site has errors, and nobody was asked.
  private func ask(_ links: [ExternalLink]?, _ options: BuildOptions) async throws
    -> ExternalLinkCheck<ContinuousClock>.Outcome?
  {
    guard let links else { return nil }
    let probe = WebProbe(userAgent: "guichet/\(ProgramVersion.number) (link check)")
    let check = ExternalLinkCheck(
      home: options.home, now: options.now, clock: ContinuousClock()
    ) { url in
      switch await probe.ask(url) {
      case .status(200..<400), .status(429): .works
      case .status(let status): .broken("HTTP \(status)")
      case .failure(let reason): .broken(said("pas de réponse (\(reason))", reason))
      }
    }
    return try await check.run(on: links)
  }

  private func tell(
    _ problems: [Problem], _ asked: ExternalLinkCheck<ContinuousClock>.Outcome?
  ) {
    let words = BuildWords(language: language)
    let report = siteOptions.report(problems)
    if !problems.isEmpty { Console.complain(report.text) }
    Console.say(problems.isEmpty ? words.nothingWrong() : report.summary + ".")
    guard external else { return }
    Console.say(
      asked.map { words.externalLinks(asked: $0.asked, known: $0.known) }
        ?? words.noExternalLinksAsked())
  }

  private func tellJSON(
    _ problems: [Problem], _ asked: ExternalLinkCheck<ContinuousClock>.Outcome?
  ) {
    let report = siteOptions.report(problems)
    var members: [(String, JSONText)] = [
      ("problems", report.json), ("leftOut", .integer(report.leftOut)),
    ]
    if external {
      members.append(("externalAsked", .integer(asked?.asked ?? 0)))
      members.append(("externalKnown", .integer(asked?.known ?? 0)))
    }
    Console.say(JSONText.object(members).description)
  }
}
