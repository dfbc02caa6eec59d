/// The tables of `portal.db`.
///
/// A change to them is a new number: the endpoint refuses a portal that another version of the
/// generator wrote.
enum PortalSchema {
  /// `PRAGMA user_version`.
  static let version = 4
  /// `PRAGMA application_id`: "Gcht".
  static let applicationId = 0x4763_6874

  /// They have no keys.
  ///
  /// The endpoint parses them at every request, and an index would cost more there than a look
  /// through the few rows of a table. Names are unique because a dictionary's are.
  static let tables = """
    CREATE TABLE setting (path TEXT NOT NULL, value TEXT NOT NULL) STRICT;
    CREATE TABLE page (name TEXT NOT NULL, title TEXT NOT NULL, template BLOB NOT NULL) STRICT;
    CREATE TABLE message (name TEXT NOT NULL, text TEXT NOT NULL) STRICT;
    CREATE TABLE mail (
      name TEXT NOT NULL, subject TEXT NOT NULL, text TEXT NOT NULL, html BLOB NOT NULL
    ) STRICT;
    CREATE TABLE ministry (
      acronym TEXT NOT NULL, name TEXT NOT NULL,
      daf_name TEXT, daf_phone TEXT, daf_tel TEXT, daf_email TEXT, daf_address TEXT
    ) STRICT;
    CREATE TABLE contract (owner TEXT NOT NULL, path TEXT NOT NULL, kind TEXT NOT NULL) STRICT;
    """
}
