import SQLite

/// `home/portal.db` as the endpoint reads it: settings at once, words when they are asked for.
///
/// Nothing in the file changes while it is open: a new build puts another file in its place, and
/// `isCurrent` tells.
package struct PortalReader: ~Copyable {
  package let settings: PortalSettings

  let path: String
  let database: Database
  private let file: PortalFile

  /// The name of the file below a home folder.
  package static func path(in home: String) -> String { "\(home)/portal.db" }

  /// Opens the portal of a home folder, which must be of this version, and reads its settings.
  package init(home: String) throws(PortalError) {
    let path = PortalReader.path(in: home)
    let opened = try PortalReader.opened(path)
    self.path = path
    file = opened.file
    settings = opened.settings
    database = opened.database
  }

  /// Whether the file at the path is still the one that was opened.
  ///
  /// An open file keeps its inode from being given to another.
  package func isCurrent() -> Bool { PortalFile.at(path) == file }

  // MARK: Words

  /// An account page's title and Mustache.
  package func page(_ page: AccountPage) throws(PortalError) -> PortalPage {
    try row(
      of: page.rawValue, in: "page", "SELECT title, template FROM page WHERE name = ? LIMIT 1"
    ) { row in
      row.text(0).flatMap { title in row.blob(1).map { PortalPage(title: title, template: $0) } }
    }
  }

  /// A sentence beside a field, plain text.
  package func message(_ message: Message) throws(PortalError) -> String {
    try row(of: message.rawValue, in: "message", "SELECT text FROM message WHERE name = ? LIMIT 1")
    {
      row in row.text(0)
    }
  }

  /// A mail's subject and parts, each Mustache.
  package func mail(_ mail: Mail) throws(PortalError) -> CompiledMail {
    try row(
      of: mail.rawValue, in: "mail", "SELECT subject, text, html FROM mail WHERE name = ? LIMIT 1"
    ) {
      row in
      guard let subject = row.text(0), let text = row.text(1), let html = row.blob(2) else {
        return nil
      }
      return CompiledMail(subject: subject, text: text, html: html)
    }
  }

  private func row<Value>(
    of name: String, in table: String, _ sql: String, _ read: (borrowing Statement) -> Value?
  ) throws(PortalError) -> Value {
    let value = try PortalReader.saying(path, "\(table)/\(name)") { () throws -> Value? in
      var statement = try database.prepare(sql)
      try statement.bind([.text(name)])
      return try statement.step() ? read(statement) : nil
    }
    guard let value else { throw .lacks(path, name: "\(table)/\(name)") }
    return value
  }
}

/// An account page as the endpoint fills it in.
package struct PortalPage: Sendable, Equatable {
  package var title: String
  /// Mustache; its names are those of the page's contract.
  package var template: [UInt8]
}
