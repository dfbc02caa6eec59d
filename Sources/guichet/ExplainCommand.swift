import ArgumentParser
import SiteGenerator

/// `guichet explain CODE`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explique un problème et comment le corriger.")

  @Argument(
    help: ArgumentHelp("Le code entre crochets, par exemple page-introuvable.", valueName: "code"))
  var code: String?

  func run() throws {
    let language = MessageLanguage(environment: Console.environment)
    guard let typed = code else {
      return Console.say(ProblemCode.allCases.map(\.rawValue).joined(separator: "\n"))
    }
    guard let code = ProblemCode.named(typed) else {
      Console.complain(unknown(typed, language))
      throw ExitCode.usage
    }
    let severity = ProblemReport([], in: language) { _ in nil }.word(for: code.severity)
    Console.say("\(code.rawValue) (\(severity))\n\n\(code.explanation(in: language))")
  }

  private func unknown(_ typed: String, _ language: MessageLanguage) -> String {
    let nearest = ProblemCode.nearest(to: typed)?.rawValue
    switch language {
    case .french:
      return "guichet: aucun problème ne s’appelle « \(typed) »."
        + (nearest.map { " Vouliez-vous dire « \($0) » ?" }
          ?? " « guichet explain » les donne tous.")
    case .english:
      return "guichet: no problem is called ‘\(typed)’."
        + (nearest.map { " Did you mean ‘\($0)’?" } ?? " ‘guichet explain’ lists them all.")
    }
  }
}
