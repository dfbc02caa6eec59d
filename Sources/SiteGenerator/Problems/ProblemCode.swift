import Template

/// The stable name of a kind of problem: what an editor types after `guichet explain`.
///
/// A code is never renamed and never reused: scripts and people remember it.
package struct ProblemCode: Sendable, Hashable, ExpressibleByStringLiteral {
  package let rawValue: String

  package init(stringLiteral code: String) { rawValue = code }

  /// The code of that very spelling; nil where no problem has it.
  package init?(rawValue: String) {
    guard ProblemCode.examples.keys.contains(rawValue) else { return nil }
    self.rawValue = rawValue
  }

  /// The code that someone typed, whatever its capitals and the spaces around it.
  package static func named(_ text: String) -> ProblemCode? {
    ProblemCode(rawValue: normalized(text))
  }

  /// The code that someone most likely meant; nil where none comes near.
  package static func nearest(to text: String) -> ProblemCode? {
    nearestName(to: normalized(text), among: allCases.map(\.rawValue)).flatMap(named)
  }

  /// What the problem does to a build.
  package var severity: Severity { example?.severity ?? .error }

  /// What `guichet explain` says.
  package func explanation(in language: MessageLanguage) -> String {
    example?.wording(in: language).explanation ?? ""
  }

  private var example: Problem.Kind? { ProblemCode.examples[rawValue] }

  private static func normalized(_ text: String) -> String {
    let typed = text.drop(while: \.isWhitespace)
    let spaces = typed.reversed().prefix(while: \.isWhitespace).count
    return typed.dropLast(spaces).lowercased()
  }
}

extension ProblemCode: CaseIterable {
  /// Every code, by theme.
  package static let allCases: [ProblemCode] = Problem.Kind.themes.flatMap { $0.map(\.code) }

  private static let examples = Dictionary(
    uniqueKeysWithValues: Problem.Kind.themes.joined().map { ($0.code.rawValue, $0) })
}

extension Problem.Kind {
  /// An example of each kind of problem, a list a theme: the list stands above the kinds that it
  /// names.
  fileprivate static let themes: [[Self]] = [
    linkProblems, namedLinkProblems, linkFormProblems, frontMatterMarkProblems, frontMatterProblems,
    yamlProblems, yamlQuoteProblems,
    titleProblems, addressProblems, headingProblems, textProblems, dayProblems, questionProblems,
    wordsProblems,
    fileProblems, contactsFileProblems, contactProblems, contactCareProblems, settingsFileProblems,
    settingsProblems,
    templateProblems, templateNameProblems,
  ]
}
