package import JSON

/// Problems as they are shown: to a person at a terminal, or to another program.
///
/// Of each file a hundred at most are shown, errors rather than warnings; all are counted.
package struct ProblemReport: Sendable {
  package let problems: [Problem]
  /// How many problems are counted and not shown.
  package let leftOut: Int
  /// Those that are shown.
  private let shown: [Problem]
  package let language: MessageLanguage
  /// The bytes of a file below the site's folder.
  private let source: @Sendable (String) -> [UInt8]?

  package init(
    _ problems: [Problem], in language: MessageLanguage,
    source: @escaping @Sendable (String) -> [UInt8]?
  ) {
    let chosen = ShownProblems(of: problems)
    self.problems = problems
    shown = chosen.shown
    leftOut = chosen.leftOut
    self.language = language
    self.source = source
  }

  /// A paragraph for each problem shown: the place, what is wrong, the line with a caret, what to do.
  package var text: String { shown.map(paragraph).joined(separator: "\n") }

  /// « 2 erreurs, 1 avertissement »; empty where there are none.
  ///
  /// Where there are too many: « 240 erreurs (140 non affichés : …) ».
  package var summary: String {
    let errors = problems.count { $0.severity == .error }
    let warnings = problems.count - errors
    return [count(errors, .error), count(warnings, .warning)].compactMap { $0 }
      .joined(separator: ", ") + silence
  }

  /// What the summary says of problems that are not shown.
  private var silence: String {
    if leftOut == 0 { return "" }
    let most = ShownProblems.mostOfFile
    return switch language {
    case .french: " (\(leftOut) non affichés : \(most) problèmes par fichier au plus)"
    case .english: " (\(leftOut) not shown: at most \(most) problems for each file)"
    }
  }

  package var json: JSONText { .array(shown.map(member)) }

  /// The excerpt of a problem's place.
  package func excerpt(of problem: Problem) -> Excerpt? {
    guard problem.place.line > 0, let bytes = source(problem.place.file) else { return nil }
    return Excerpt(of: bytes, at: problem.place)
  }

  /// `content/faq.md:12:5`; a file as a whole has no line.
  package static func location(_ place: Place) -> String {
    guard place.line > 0 else { return place.file }
    return place.column > 0
      ? "\(place.file):\(place.line):\(place.column)" : "\(place.file):\(place.line)"
  }

  private func count(_ count: Int, _ severity: Severity) -> String? {
    count == 0 ? nil : "\(count) \(severity.word(in: language))\(count > 1 ? "s" : "")"
  }

  private func paragraph(_ problem: Problem) -> String {
    let wording = problem.wording(in: language)
    let colon = language == .french ? " :" : ":"
    var text =
      "\(visible(ProblemReport.location(problem.place))): \(problem.severity.word(in: language)) "
      + "[\(problem.code.rawValue)]\(colon) \(visible(wording.what))\n"
    if let excerpt = excerpt(of: problem) { text += lines(of: excerpt, number: problem.place.line) }
    let advice = wording.advice.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in advice.map({ visible(String($0)) }).enumerated() {
      text += line.isEmpty ? "\n" : (number == 0 ? "  → \(line)\n" : "    \(line)\n")
    }
    return text
  }

  /// What an editor typed, or a file's name, as a terminal may show it.
  private func visible(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text.unicodeScalars.map(Excerpt.visible))
    return String(view)
  }

  private func lines(of excerpt: Excerpt, number: Int) -> String {
    let margin = String(repeating: " ", count: String(number).count)
    var text = "  \(number) │ \(excerpt.text)\n"
    if let offset = excerpt.offset {
      let caret = String(repeating: "^", count: excerpt.length)
      text += "  \(margin) │ \(String(repeating: " ", count: offset))\(caret)\n"
    }
    return text
  }

  private func member(_ problem: Problem) -> JSONText {
    let wording = problem.wording(in: language)
    return .object([
      ("code", .string(problem.code.rawValue)), ("severity", .string(problem.severity.rawValue)),
      ("file", .string(problem.place.file)), ("line", .integer(problem.place.line)),
      ("column", .integer(problem.place.column)), ("length", .integer(problem.place.length)),
      ("source", .optional(excerpt(of: problem)?.text)),
      ("excerpt", .optional(excerpt(of: problem)?.withCaret)), ("message", .string(wording.what)),
      ("advice", .string(wording.advice)),
    ])
  }
}
