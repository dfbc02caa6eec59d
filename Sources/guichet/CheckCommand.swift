import ArgumentParser
import SiteGenerator
import WebProbe

/// `guichet check`.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Dit les problèmes du site sans rien écrire.")

  @OptionGroup var siteOptions: SiteOptions

  @Flag(help: "Interroge aussi les sites que les pages citent.")
  var external = false

  @Flag(help: "Dit les problèmes en JSON.")
  var json = false

  @Flag(help: "Un avertissement compte comme une erreur.")
  var strict = false

  private func brokenLinks(_ options: BuildOptions) async throws -> [Problem] {
    let probe = WebProbe(userAgent: "guichet/\(ProgramVersion.number) (link check)")
    let language = siteOptions.language
    let check = ExternalLinkCheck(
      home: options.home, now: options.now, clock: ContinuousClock()
    ) { url in
      switch probe.ask(url) {
      case .status(200..<400), .status(429): .works
      case .status(let status): .broken("HTTP \(status)")
      case .failure(let reason):
        .broken(language == .french ? "pas de réponse (\(reason))" : reason)
      }
    }
    return try await check.problems(of: try await Build(options).externalLinks())
  }

  func run() async throws {
    let options = siteOptions.buildOptions(output: "public")
    var problems = try await Build(options).check()
    if external { problems += try await brokenLinks(options) }
    let report = siteOptions.report(problems)
    if json {
      Console.say(JSONText.object([("problems", report.json)]).description)
    } else {
      let words = BuildWords(language: siteOptions.language)
      if !problems.isEmpty { Console.complain(report.text) }
      Console.say(problems.isEmpty ? words.nothingWrong() : report.summary + ".")
    }
    if problems.preventPublishing || (strict && !problems.isEmpty) { throw ExitCode.problems }
  }
}
