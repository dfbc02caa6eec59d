import ArgumentParser
import SiteGenerator

/// `guichet check`
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

  func run() async throws {
    let options = siteOptions.buildOptions(output: "public")
    let problems = try await Build(options).check()
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
