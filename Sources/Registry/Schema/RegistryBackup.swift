import Glibc
import SQLite

/// What is wrong with a database file, in SQLite's words.
package struct RegistryHealth: Sendable, Equatable {
  /// Empty where `integrity_check` or `quick_check` found nothing.
  package var damages: [String]
  /// Rows that point to rows which are not there.
  package var danglingRows: Int
  /// `user_version`.
  package var version: Int

  package var isSound: Bool { damages.isEmpty && danglingRows == 0 }
}

extension RegistryDatabase {
  /// The version of the schema that this program works with.
  package static var newestVersion: Int { Migration.newest }

  /// Copies the database of a home folder while others use it; a schema of any version is copied,
  /// for the copy that counts most is the one made before a migration.
  ///
  /// - Parameters:
  ///   - path: an empty file with the mode that the copy shall have.
  ///   - progress: the pages copied, and all of them.
  package static func backup(
    home: String, to path: String, progress: (_ done: Int, _ total: Int) -> Void
  ) throws {
    let source = Self.path(in: home)
    guard unsafe access(source, F_OK) == 0 else { throw RegistryError.missing(source) }
    let database = try Database(source, mode: .readWrite)
    // One snapshot for all steps: a write elsewhere would make SQLite begin anew at each of them.
    try database.execute("BEGIN; SELECT count(*) FROM sqlite_schema")
    try database.backup(to: path) { left, total in progress(total - left, total) }
    try database.execute("COMMIT")
  }

  /// Looks through a database file that nobody changes meanwhile.
  ///
  /// - Parameter thoroughly: whether each index is held against its table too.
  package static func health(ofFile path: String, thoroughly: Bool) throws -> RegistryHealth {
    let database = try Database(path, mode: .readOnly)
    var damages: [String] = []
    var check = try database.prepare(
      thoroughly ? "PRAGMA integrity_check(20)" : "PRAGMA quick_check(20)")
    while try check.step() {
      if let word = check.text(0), word != "ok" { damages.append(word) }
    }
    var dangling = 0
    var keys = try database.prepare("PRAGMA foreign_key_check")
    while try keys.step() { dangling += 1 }
    return RegistryHealth(
      damages: damages, danglingRows: dangling, version: try database.userVersion)
  }
}
