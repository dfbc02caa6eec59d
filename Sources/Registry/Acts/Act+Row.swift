import Accounts
import Calendar
import SQLite

extension Act {
  /// What `init(_:)` reads, in its order.
  static let columns = """
    id, matricule, nature, type, reference, objet, autorite, date_signature, date_effet, \
    ministere_sigle, statut_numerisation, sha256, octets, pages, texte_ocr, remplace_id, \
    mis_en_ligne_le
    """

  /// Reads the row at hand, of `columns`.
  init?(_ row: borrowing Statement) {
    let day = { (text: String?) in text.flatMap { Day(iso: $0) } }
    guard let id = row.text(0), let matricule = try? Matricule(stored: row.text(1) ?? ""),
      let status = Status(rawValue: row.text(10) ?? "")
    else { return nil }
    let pages = row.integer(13)
    self.init(
      id: id, matricule: matricule, nature: row.text(2) ?? "", type: row.text(3) ?? "",
      reference: row.text(4), subject: row.text(5), signatory: row.text(6),
      signed: day(row.text(7)), effect: day(row.text(8)), ministry: row.text(9), status: status,
      file: row.blob(11).map { digest in
        File(
          digest: digest, size: row.integer(12), pages: pages > 0 ? pages : nil,
          hasText: row.integer(14) == 1)
      }, replaces: row.text(15), onlineSince: day(row.text(16)))
  }
}
