import Imports
import JSON
import Registry

/// What `guichet acts` says.
struct ActsWords {
  // MARK: Import

  func imported(_ report: ActReport, _ changes: ActChanges, _ words: ImportWords) -> String {
    let file = words.file
    var text = said(
      "\(acts(report.rows)) dans \(file). Nouveaux : \(changes.new). "
        + "Modifiés : \(changes.changed). Inchangés : \(changes.unchanged). "
        + "En ligne : \(changes.online). Fichiers copiés : \(changes.copied)",
      "\(acts(report.rows)) in \(file). New: \(changes.new). Changed: \(changes.changed). "
        + "Unchanged: \(changes.unchanged). Online: \(changes.online). "
        + "Files copied: \(changes.copied)")
    if changes.replaced > 0 {
      text += said(". Remplacés : \(changes.replaced)", ". Replaced: \(changes.replaced)")
    }
    if changes.withdrawn > 0 {
      text += said(
        ". Retirés auparavant, et qui le restent : \(changes.withdrawn)",
        ". Withdrawn before, and still so: \(changes.withdrawn)")
    }
    return text + words.end
  }

  func json(_ report: ActReport, _ words: ImportWords) -> JSONText {
    let changes = report.changes
    return words.json(
      report,
      [
        ("new", changes?.new), ("changed", changes?.changed), ("unchanged", changes?.unchanged),
        ("online", changes?.online), ("replaced", changes?.replaced),
        ("withdrawn", changes?.withdrawn), ("copied", changes?.copied),
      ])
  }

  func progress(_ reached: ActProgress) -> String {
    said(
      "\(reached.rows) lignes lues, \(reached.bytes / 1_000_000) Mo de fichiers",
      "\(reached.rows) rows read, \(reached.bytes / 1_000_000) MB of files")
  }

  var busy: String {
    said(
      "un autre import d’actes est en cours. Attendez qu’il finisse, puis relancez.",
      "another import of acts is under way. Wait until it is done, then run this again.")
  }

  // MARK: Verification

  func damage(_ damage: ActVerification.Damage) -> String {
    let what =
      switch damage.fault {
      case .missing: said("le fichier manque", "the file is missing")
      case .size: said("la taille a changé", "the size has changed")
      case .digest: said("le contenu a changé", "the content has changed")
      case .unreadable: said("le fichier ne peut pas être lu", "the file cannot be read")
      }
    return said(
      "\(damage.path) : \(what) (acte \(damage.act)).\n"
        + "  → Reprenez-le d’une sauvegarde, ou relancez « guichet acts import » avec ce fichier.",
      "\(damage.path): \(what) (act \(damage.act)).\n"
        + "  → Take it from a backup, or run ‘guichet acts import’ again with this file.")
  }

  func verified(_ outcome: ActVerification.Outcome, cleaned: Bool) -> String {
    let megabytes = outcome.bytes / 1_000_000
    var text = said(
      "Fichiers relus : \(outcome.files) (\(megabytes) Mo). Abîmés : \(outcome.damaged.count).",
      "Files read: \(outcome.files) (\(megabytes) MB). Damaged: \(outcome.damaged.count).")
    switch outcome.orphans {
    case nil:
      text += said(
        " Un import est en cours : les fichiers sans acte ne sont pas comptés.",
        " An import is under way: files without an act are not counted.")
    case 0: break
    case let count?:
      text +=
        cleaned
        ? said(" Sans acte, supprimés : \(count).", " Without an act, removed: \(count).")
        : said(
          " Sans acte : \(count) (« --clean » les supprime).",
          " Without an act: \(count) (‘--clean’ removes them).")
    }
    return text
  }

  // MARK: Withdrawal

  func withdrawn(_ id: String) -> String {
    said(
      "L’acte \(id) est retiré : il n’est plus listé, et ses liens ne mènent plus à rien.",
      "The act \(id) is withdrawn: it is listed no more, and its links lead nowhere.")
  }

  func notWithdrawn(_ id: String, wasBefore: Bool) -> String {
    wasBefore
      ? said("L’acte \(id) était déjà retiré.", "The act \(id) was withdrawn before.")
      : said(
        "Aucun acte n’a l’identifiant \(id). Vérifiez la colonne « id » de actes.csv.",
        "No act has the id \(id). Check the column ‘id’ of actes.csv.")
  }

  private func acts(_ count: Int) -> String {
    said("\(count) acte\(count > 1 ? "s" : "")", "\(count) act\(count > 1 ? "s" : "")")
  }
}
