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
  ///
  /// What is wrong with many files alike is one paragraph.
  package var text: String {
    ProblemGroup.all(of: shown).map { group in
      switch group {
      case .one(let problem): paragraph(problem)
      case .many(let problems): paragraph(problems)
      }
    }.joined(separator: "\n")
  }

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
    var text = "\(visible(ProblemReport.location(problem.place))): \(head(problem))\n"
    if let excerpt = excerpt(of: problem) { text += lines(of: excerpt, number: problem.place.line) }
    return text + advice(problem)
  }

  /// The same problem of many files: all are counted, the first are named.
  private func paragraph(_ problems: [Problem]) -> String {
    let files = Set(problems.map(\.place.file)).count
    let places = problems.prefix(ProblemGroup.most).map { problem in
      "    \(visible(ProblemReport.location(problem.place)))\n"
    }
    return "\(head(problems[0]))\n  \(language.head(ofFiles: files))\n\(places.joined())"
      + advice(problems[0])
  }

  /// « erreur [page-introuvable] : Aucune page ne se trouve à … ».
  private func head(_ problem: Problem) -> String {
    let colon = language == .french ? " :" : ":"
    return "\(problem.severity.word(in: language)) [\(problem.code.rawValue)]\(colon) "
      + visible(problem.wording(in: language).what)
  }

  private func advice(_ problem: Problem) -> String {
    let advice = problem.wording(in: language).advice
    return advice.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { number, line in
        line.isEmpty ? "\n" : "  \(number == 0 ? "→" : " ") \(visible(String(line)))\n"
      }.joined()
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
    let bytes = problem.place.line > 0 ? source(problem.place.file) : nil
    let excerpt = bytes.flatMap { Excerpt(of: $0, at: problem.place) }
    let edit = bytes.flatMap { problem.edit(of: $0) }
    return .object([
      ("code", .string(problem.code.rawValue)), ("severity", .string(problem.severity.rawValue)),
      ("file", .string(problem.place.file)), ("line", .integer(problem.place.line)),
      ("column", .integer(problem.place.column)), ("length", .integer(problem.place.length)),
      ("source", .optional(excerpt?.text)), ("excerpt", .optional(excerpt?.withCaret)),
      ("message", .string(wording.what)), ("advice", .string(wording.advice)),
      // What an editor's button would do about it.
      ("remedy", edit?.json ?? .null),
    ])
  }
}
