/// The tables of `portal.db`.
///
/// A change to them is a new number: the endpoint refuses a portal that another version of the
/// generator wrote.
enum PortalSchema {
  /// `PRAGMA user_version`.
  static let version = 1
  /// `PRAGMA application_id`: "Gcht".
  static let applicationId = 0x4763_6874

  static let tables = """
    CREATE TABLE setting (path TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE page (
      name TEXT PRIMARY KEY, title TEXT NOT NULL, template BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE message (name TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE mail (
      name TEXT PRIMARY KEY, subject TEXT NOT NULL, text TEXT NOT NULL, html BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE contract (
      owner TEXT NOT NULL, path TEXT NOT NULL, kind TEXT NOT NULL, PRIMARY KEY (owner, path)
    ) STRICT, WITHOUT ROWID;
    """
}
