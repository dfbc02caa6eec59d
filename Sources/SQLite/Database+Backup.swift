import CSQLite

extension Database {
  /// Copies the database into a new file, while others go on reading and writing it (SQLite's
  /// online backup).
  ///
  /// - Parameters:
  ///   - path: where the copy goes; a database that is there is replaced.
  ///   - pagesAtOnce: pages copied before others get their turn.
  ///   - progress: called after each step with the pages that are left, and with all of them.
  package func backup(
    to path: String, pagesAtOnce: Int32 = 1024,
    progress: (_ left: Int, _ total: Int) -> Void = { _, _ in }
  ) throws {
    let copy = try Database(path, mode: .create)
    guard
      let backup = unsafe sqlite3_backup_init(copy.connection, "main", connection, "main")
    else { throw unsafe SQLiteError(sqlite3_errcode(copy.connection), copy.connection, sql: nil) }
    var code = SQLITE_OK
    while code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED {
      code = unsafe sqlite3_backup_step(backup, pagesAtOnce)
      progress(
        Int(unsafe sqlite3_backup_remaining(backup)), Int(unsafe sqlite3_backup_pagecount(backup)))
      if code == SQLITE_BUSY || code == SQLITE_LOCKED { _ = sqlite3_sleep(20) }
    }
    let end = unsafe sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE, end == SQLITE_OK else {
      throw unsafe SQLiteError(end, copy.connection, sql: nil)
    }
    // A copy that is opened needs no log beside it.
    try copy.execute("PRAGMA journal_mode = DELETE")
  }
}
