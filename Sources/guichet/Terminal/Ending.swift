import ArgumentParser
import SiteGenerator

/// How the program ends on an error: its exit code, and what is said.
struct Ending: Equatable {
  var code: ExitCode
  /// Empty where the command has said it all.
  var message: String

  init(of error: any Error, in language: MessageLanguage) {
    if let code = error as? ExitCode {
      (self.code, message) = (code, "")
      return
    }
    switch Guichet.exitCode(for: error) {
    case .success:
      (code, message) = (.success, HelpText(language).page(Guichet.fullMessage(for: error)))
    case .validationFailure:
      code = .usage
      message = HelpText(language).complaint(
        Guichet.message(for: error), in: Guichet.fullMessage(for: error))
    default: (code, message) = (.environment, "guichet: \(failureText(of: error, in: language))")
    }
  }
}

extension ExitCode {
  static let problems = ExitCode(1)
  static let usage = ExitCode(2)
  static let environment = ExitCode(3)
}
