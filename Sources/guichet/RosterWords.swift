import JSON
import Registry
import SiteGenerator

/// What `guichet roster import` says.
struct RosterWords {
  let file: String
  let isDryRun: Bool

  var notUTF8: String {
    said(
      "\(file) : ce fichier n’est pas en UTF-8. Il est lu comme du Windows-1252.",
      "\(file): this file is not UTF-8. It is read as Windows-1252.")
  }

  /// `agents.csv:12:5: erreur : …`, and what to do below.
  func paragraph(_ problem: RosterProblem) -> String {
    let wording = problem.wording(in: .current)
    let severity = said("erreur :", "error:")
    return "\(file):\(problem.line):\(problem.column): \(severity) \(wording.what)\n"
      + "  → \(wording.advice)"
  }

  func imported(_ changes: RosterChanges, rows: Int) -> String {
    var text = said(
      "\(agents(rows)) dans \(file). Nouveaux : \(changes.new). Modifiés : \(changes.changed). "
        + "Inchangés : \(changes.unchanged). Absents de ce fichier : \(changes.absent)",
      "\(agents(rows)) in \(file). New: \(changes.new). Changed: \(changes.changed). "
        + "Unchanged: \(changes.unchanged). Absent from this file: \(changes.absent)")
    if changes.left > 0 {
      text += said(
        ", dont \(changes.left) notés « sorti »", ", of whom \(changes.left) marked ‘sorti’")
    }
    guard isDryRun else { return text + "." }
    return text
      + said(
        ". C’était un essai : rien n’a changé.", ". It was a dry run: nothing has changed.")
  }

  func notImported(_ report: RosterReport) -> String {
    let count = report.problemCount
    let errors = said("erreur", "error") + (count > 1 ? "s" : "")
    let silence =
      report.leftOut == 0
      ? ""
      : said(" (\(report.leftOut) non affichées)", " (\(report.leftOut) not shown)")
    return "\(count) \(errors)\(silence). "
      + said("Rien n’a été repris.", "Nothing was imported.")
  }

  func json(_ report: RosterReport) -> JSONText {
    let changes = report.changes
    let count = { (number: Int?) in number.map { JSONText.integer($0) } ?? .null }
    return .object([
      ("imported", .boolean(changes != nil && !isDryRun)), ("dryRun", .boolean(isDryRun)),
      ("encoding", .string(report.isWindows1252 ? "windows-1252" : "utf-8")),
      ("rows", .integer(report.rows)), ("new", count(changes?.new)),
      ("changed", count(changes?.changed)), ("unchanged", count(changes?.unchanged)),
      ("absent", count(changes?.absent)), ("left", count(changes?.left)),
      ("problems", .array(report.problems.map(member))), ("leftOut", .integer(report.leftOut)),
    ])
  }

  private func member(_ problem: RosterProblem) -> JSONText {
    let wording = problem.wording(in: .current)
    return .object([
      ("code", .string(problem.kind.code)), ("file", .string(file)),
      ("line", .integer(problem.line)), ("column", .integer(problem.column)),
      ("message", .string(wording.what)), ("advice", .string(wording.advice)),
    ])
  }

  private func agents(_ count: Int) -> String { "\(count) agent\(count > 1 ? "s" : "")" }
}
