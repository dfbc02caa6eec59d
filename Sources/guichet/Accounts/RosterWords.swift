import Imports
import JSON
import Registry

/// What `guichet roster import` says.
struct RosterWords {
  let words: ImportWords

  init(file: String, isDryRun: Bool) { words = ImportWords(file: file, isDryRun: isDryRun) }

  func imported(_ changes: RosterChanges, rows: Int) -> String {
    let file = words.file
    var text = said(
      "\(agents(rows)) dans \(file). Nouveaux : \(changes.new). Modifiés : \(changes.changed). "
        + "Inchangés : \(changes.unchanged). Absents de ce fichier : \(changes.absent)",
      "\(agents(rows)) in \(file). New: \(changes.new). Changed: \(changes.changed). "
        + "Unchanged: \(changes.unchanged). Absent from this file: \(changes.absent)")
    if changes.left > 0 {
      text += said(
        ", dont \(changes.left) notés « sorti »", ", of whom \(changes.left) marked ‘sorti’")
    }
    return text + words.end
  }

  func json(_ report: RosterReport) -> JSONText {
    let changes = report.changes
    return words.json(
      report,
      [
        ("new", changes?.new), ("changed", changes?.changed), ("unchanged", changes?.unchanged),
        ("absent", changes?.absent), ("left", changes?.left),
      ])
  }

  private func agents(_ count: Int) -> String { "\(count) agent\(count > 1 ? "s" : "")" }
}
