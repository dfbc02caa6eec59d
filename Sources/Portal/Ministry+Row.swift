import SQLite

// The table `ministry`: what the generator writes there, and how it is read back.

extension Ministry {
  /// The columns in the order of `row`.
  static let columns = "acronym, name, daf_name, daf_phone, daf_tel, daf_email, daf_address"

  var row: [Statement.Value] {
    let daf = [daf?.name, daf?.phone, daf?.tel, daf?.email, daf?.address]
    return [.text(acronym), .text(name)] + daf.map { $0.map { .text($0) } ?? .null }
  }

  init(_ row: borrowing Statement) {
    acronym = row.text(0) ?? ""
    name = row.text(1) ?? ""
    guard let dafName = row.text(2) else { return }
    daf = DAF(
      name: dafName, phone: row.text(3), tel: row.text(4), email: row.text(5), address: row.text(6))
  }
}
