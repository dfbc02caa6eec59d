import ArgumentParser
import SiteGenerator

/// `guichet explain CODE`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: said(
      "Explique un problème et comment le corriger.", "Explains a problem and how to mend it."))

  @Argument(
    help: ArgumentHelp(
      said(
        "Le code entre crochets, par exemple page-introuvable.",
        "The code in brackets, for instance page-introuvable."), valueName: "code"))
  var code: String?

  func run() throws {
    guard let typed = code else {
      return Console.say(ProblemCode.allCases.map(\.rawValue).joined(separator: "\n"))
    }
    guard let code = ProblemCode.named(typed) else {
      Console.complain(unknown(typed))
      throw ExitCode.usage
    }
    let severity = code.severity.word(in: language)
    Console.say("\(code.rawValue) (\(severity))\n\n\(code.explanation(in: language))")
  }

  private func unknown(_ typed: String) -> String {
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
