/// The language in which editors and operators are spoken to.
package enum MessageLanguage: Sendable {
  case french, english

  /// What the environment of a command asks for, by POSIX precedence: English where it says so,
  /// French otherwise.
  package init(environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }
      .first { !$0.isEmpty }
    self = locale?.hasPrefix("en") == true ? .english : .french
  }
}
