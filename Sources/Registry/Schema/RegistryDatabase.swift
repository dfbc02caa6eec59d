import Glibc
package import SQLite

/// `home/accounts.db`: what the portal remembers of agents and their accounts.
///
/// One connection, of one thread; it closes when nobody holds it any more.
package final class RegistryDatabase {
  /// The connection, for the room that stages a file's rows beside the tables; whatever a request
  /// does goes through this room's own functions.
  package let database: Database

  /// The name of the file below a home folder.
  package static func path(in home: String) -> String { "\(home)/accounts.db" }

  /// Opens the database of a home folder, which must have the schema of this program.
  ///
  /// - Parameters:
  ///   - home: the home folder.
  ///   - keepsLog: whether the write-ahead log stays when the connection closes: for a process that
  ///     lives for one request.
  package init(home: String, keepsLog: Bool = false) throws {
    database = try Self.opened(Self.path(in: home), keepsLog)
  }

  /// Apart from the initializer: one that fails half-way cannot give the connection back.
  private static func opened(_ path: String, _ keepsLog: Bool) throws -> Database {
    guard unsafe access(path, F_OK) == 0 else { throw RegistryError.missing(path) }
    let database = try Database(path, mode: .readWrite)
    try configure(database)
    if keepsLog { try database.keepWriteAheadLog() }
    let found = try database.userVersion
    if found < Migration.newest { throw RegistryError.older(path, found: found) }
    if found > Migration.newest { throw RegistryError.newer(path, found: found) }
    return database
  }

  private static func configure(_ database: borrowing Database) throws {
    try database.execute(
      "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON")
  }

  /// Runs `body` with the write lock, whole or not at all.
  package func transaction<Result>(_ body: () throws -> Result) throws -> Result {
    try database.transaction(body)
  }

  // MARK: Migration

  /// What a migration came to.
  package struct MigrationOutcome: Sendable, Equatable {
    /// The version that was found; nil where there was no database.
    package var from: Int?
    package var to: Int
  }

  /// Makes the database of a home folder, or brings its schema up to this program's.
  ///
  /// The folder must be there. Each migration is applied whole or not at all.
  package static func migrate(home: String) throws -> MigrationOutcome {
    let path = path(in: home)
    let isNew = try makeFile(path)
    let database = try Database(path, mode: .readWrite)
    try configure(database)
    let found = try database.userVersion
    guard found <= Migration.newest else { throw RegistryError.newer(path, found: found) }
    try keepWriteAheadLog(database, path)
    for migration in Migration.all {
      try database.transaction {
        // Read again under the lock: another operator may have been quicker.
        guard try database.userVersion < migration.number else { return }
        try database.execute(migration.sql)
        try database.execute("PRAGMA user_version = \(migration.number)")
      }
    }
    return MigrationOutcome(from: isNew ? nil : found, to: Migration.newest)
  }

  /// Makes an empty file that its owner alone can read; false where there is one.
  ///
  /// SQLite would make it readable by others, and gives its `-wal` and `-shm` the same mode.
  private static func makeFile(_ path: String) throws -> Bool {
    let flags = O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let descriptor = unsafe open(path, flags, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { return false }
      throw RegistryError.notMade(path, errno: errno)
    }
    close(descriptor)
    return true
  }

  /// The journal mode is a property of the file: set once, it is kept.
  private static func keepWriteAheadLog(_ database: borrowing Database, _ path: String) throws {
    var statement = try database.prepare("PRAGMA journal_mode = WAL")
    guard try statement.step(), statement.text(0) == "wal" else {
      throw RegistryError.noWriteAheadLog(path)
    }
  }
}
