import SQLite
import Template

extension CompiledPortal {
  /// Writes the portal into a new SQLite file: the same portal, the same bytes.
  ///
  /// - Parameter path: a file that does not exist; whoever calls puts it in its place.
  package func write(to path: String) throws {
    let database = try Database(path, mode: .create)
    // Nobody reads the file before it is whole, and it is thrown away where it is not.
    try database.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
    try database.execute("PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'")
    try database.transaction {
      try database.execute(PortalSchema.tables)
      try database.execute("PRAGMA application_id = \(PortalSchema.applicationId)")
      try database.execute("PRAGMA user_version = \(PortalSchema.version)")
      try writeTexts(settings, "INSERT INTO setting VALUES (?, ?)", database)
      try writeTexts(messages, "INSERT INTO message VALUES (?, ?)", database)
      try writeMinistries(database)
      try writePages(database)
      try writeMails(database)
      try writeContracts(database)
    }
  }

  private func writeTexts(
    _ texts: [String: String], _ sql: String, _ database: borrowing Database
  ) throws {
    var statement = try database.prepare(sql)
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
      try statement.run(.text(name), .text(text))
    }
  }

  private func writeMinistries(_ database: borrowing Database) throws {
    var statement = try database.prepare(
      "INSERT INTO ministry (\(Ministry.columns)) VALUES (?, ?, ?, ?, ?, ?, ?)")
    for ministry in ministries.sorted(by: { $0.acronym < $1.acronym }) {
      try statement.bind(ministry.row)
      _ = try statement.step()
      try statement.reset()
    }
  }

  private func writePages(_ database: borrowing Database) throws {
    var statement = try database.prepare("INSERT INTO page VALUES (?, ?, ?)")
    for (name, template) in pages.sorted(by: { $0.key < $1.key }) {
      try statement.run(.text(name), .text(titles[name] ?? ""), .blob(template))
    }
  }

  private func writeMails(_ database: borrowing Database) throws {
    var statement = try database.prepare("INSERT INTO mail VALUES (?, ?, ?, ?)")
    for (name, mail) in mails.sorted(by: { $0.key < $1.key }) {
      try statement.run(.text(name), .text(mail.subject), .text(mail.text), .blob(mail.html))
    }
  }

  private func writeContracts(_ database: borrowing Database) throws {
    var statement = try database.prepare("INSERT INTO contract VALUES (?, ?, ?)")
    for (owner, contract) in contracts.sorted(by: { $0.key < $1.key }) {
      for (path, kind) in contract.rows {
        try statement.run(.text(owner), .text(path), .text(kind))
      }
    }
  }
}
