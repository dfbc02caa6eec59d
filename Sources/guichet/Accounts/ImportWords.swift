import Imports
import JSON
import Registry
import SiteGenerator

/// What every import of a table says.
struct ImportWords {
  let file: String
  let isDryRun: Bool

  var notUTF8: String {
    said(
      "\(file) : ce fichier n’est pas en UTF-8. Il est lu comme du Windows-1252.",
      "\(file): this file is not UTF-8. It is read as Windows-1252.")
  }

  /// `agents.csv:12:5: erreur : …`, and what to do below.
  func paragraph<Column>(_ problem: ImportProblem<Column>) -> String {
    let wording = problem.wording(in: .current)
    let severity = said("erreur :", "error:")
    return "\(file):\(problem.line):\(problem.column): \(severity) \(wording.what)\n"
      + "  → \(wording.advice)"
  }

  func notImported<Column, Changes>(_ report: ImportReport<Column, Changes>) -> String {
    let count = report.problemCount
    let errors = said("erreur", "error") + (count > 1 ? "s" : "")
    let silence =
      report.leftOut == 0
      ? ""
      : said(" (\(report.leftOut) non affichées)", " (\(report.leftOut) not shown)")
    return "\(count) \(errors)\(silence). "
      + said("Rien n’a été repris.", "Nothing was imported.")
  }

  /// The end of what was imported.
  var end: String {
    guard isDryRun else { return "." }
    return said(
      ". C’était un essai : rien n’a changé.", ". It was a dry run: nothing has changed.")
  }

  /// Tells the problems of a report, and what they keep from being done.
  func complain<Column, Changes>(_ report: ImportReport<Column, Changes>) {
    for problem in report.problems { Console.complain(paragraph(problem)) }
    Console.complain(notImported(report))
  }

  /// - Parameter counts: what the import came to.
  func json<Column, Changes>(
    _ report: ImportReport<Column, Changes>, _ counts: [(String, Int?)]
  ) -> JSONText {
    .object(
      [
        ("imported", .boolean(report.changes != nil && !isDryRun)),
        ("dryRun", .boolean(isDryRun)),
        ("encoding", .string(report.isWindows1252 ? "windows-1252" : "utf-8")),
        ("rows", .integer(report.rows)),
      ] + counts.map { ($0, $1.map { JSONText.integer($0) } ?? .null) } + [
        ("problems", .array(report.problems.map(member))),
        ("leftOut", .integer(report.leftOut)),
      ])
  }

  private func member<Column>(_ problem: ImportProblem<Column>) -> JSONText {
    let wording = problem.wording(in: .current)
    return .object([
      ("code", .string(problem.kind.code)), ("file", .string(file)),
      ("line", .integer(problem.line)), ("column", .integer(problem.column)),
      ("message", .string(wording.what)), ("advice", .string(wording.advice)),
    ])
  }
}

extension WordingLanguage {
  /// The language of this run.
  static var current: WordingLanguage { language == .french ? .french : .english }
}
