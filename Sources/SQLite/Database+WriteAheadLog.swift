import CSQLite

extension Database {
  /// Keeps the write-ahead log where it is when the connection closes.
  ///
  /// For processes that live for one request: each would be the last to close, and would copy the
  /// log into the database and remove both of its files (`SQLITE_FCNTL_PERSIST_WAL`,
  /// `SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE`).
  package func keepWriteAheadLog() throws {
    var persists: Int32 = 1
    let kept = unsafe sqlite3_file_control(
      connection, "main", SQLITE_FCNTL_PERSIST_WAL, &persists)
    guard kept == SQLITE_OK else { throw unsafe SQLiteError(kept, connection, sql: nil) }
    let closes = unsafe guichet_keep_log_on_close(connection)
    guard closes == SQLITE_OK else { throw unsafe SQLiteError(closes, connection, sql: nil) }
  }

  /// Copies the write-ahead log into the database and empties it, as far as no reader needs it.
  ///
  /// What was overwritten in the database is then no longer in the log either.
  package func emptyWriteAheadLog() throws {
    try execute("PRAGMA wal_checkpoint(TRUNCATE)")
  }
}
