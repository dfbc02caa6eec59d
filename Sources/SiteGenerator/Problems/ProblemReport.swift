/// Problems as they are shown: to a person at a terminal, or to another program.
package struct ProblemReport: Sendable {
  package let problems: [Problem]
  package let language: MessageLanguage
  /// The bytes of a file below the site's folder.
  private let source: @Sendable (String) -> [UInt8]?

  package init(
    _ problems: [Problem], in language: MessageLanguage,
    source: @escaping @Sendable (String) -> [UInt8]?
  ) {
    self.problems = problems
    self.language = language
    self.source = source
  }

  /// A paragraph for each problem: the place, what is wrong, the line with a caret, what to do.
  package var text: String { problems.map(paragraph).joined(separator: "\n") }

  /// « 2 erreurs, 1 avertissement »; empty where there are none.
  package var summary: String {
    let errors = problems.count { $0.severity == .error }
    let warnings = problems.count - errors
    return [count(errors, .error), count(warnings, .warning)].compactMap { $0 }
      .joined(separator: ", ")
  }

  package var json: JSONText { .array(problems.map(member)) }

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

  package func word(for severity: Severity) -> String {
    switch (severity, language) {
    case (.error, .french): "erreur"
    case (.warning, .french): "avertissement"
    case (.error, .english): "error"
    case (.warning, .english): "warning"
    }
  }

  private func count(_ count: Int, _ severity: Severity) -> String? {
    count == 0 ? nil : "\(count) \(word(for: severity))\(count > 1 ? "s" : "")"
  }

  private func paragraph(_ problem: Problem) -> String {
    let wording = problem.wording(in: language)
    let colon = language == .french ? " :" : ":"
    var text =
      "\(ProblemReport.location(problem.place)): \(word(for: problem.severity)) "
      + "[\(problem.code.rawValue)]\(colon) \(wording.what)\n"
    if let excerpt = excerpt(of: problem) { text += lines(of: excerpt, number: problem.place.line) }
    let advice = wording.advice.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in advice.enumerated() {
      text += line.isEmpty ? "\n" : (number == 0 ? "  → \(line)\n" : "    \(line)\n")
    }
    return text
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
