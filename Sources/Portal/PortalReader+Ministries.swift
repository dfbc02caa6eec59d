import SQLite

extension PortalReader {
  /// The ministries of the site's contacts, by acronym; none for a site without contacts.
  package func ministries() throws(PortalError) -> [Ministry] {
    try PortalReader.saying(path, "ministry") {
      var ministries: [Ministry] = []
      var rows = try database.prepare("SELECT \(Ministry.columns) FROM ministry ORDER BY acronym")
      while try rows.step() { ministries.append(Ministry(rows)) }
      return ministries
    }
  }

  /// The ministry of an acronym; nil where the site's contacts do not know it.
  package func ministry(_ acronym: String) throws(PortalError) -> Ministry? {
    try PortalReader.saying(path, "ministry") { () throws -> Ministry? in
      var row = try database.prepare(
        "SELECT \(Ministry.columns) FROM ministry WHERE acronym = ? LIMIT 1")
      try row.bind([.text(acronym)])
      return try row.step() ? Ministry(row) : nil
    }
  }
}
