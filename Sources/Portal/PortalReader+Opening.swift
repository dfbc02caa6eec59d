import SQLite

extension PortalReader {
  /// An open portal.
  ///
  /// Apart from the initializer: one that fails half-way cannot give the connection back.
  struct Opened: ~Copyable {
    let file: PortalFile
    let database: Database
    let settings: PortalSettings
  }

  static func opened(_ path: String) throws(PortalError) -> Opened {
    while true {
      let file = try PortalFile.checked(path)
      let database = try saying(path, "sqlite") { try Database(path, mode: .immutable) }
      // A build between the look and the opening: the version that was seen is of another file.
      guard PortalFile.at(path) == file else { continue }
      let settings = try saying(path, "setting") {
        var rows = try SettingRows(database)
        return try PortalSettings(&rows)
      }
      return Opened(file: file, database: database, settings: settings)
    }
  }

  /// Says what SQLite or a row refused in the portal's words.
  ///
  /// - Parameter name: what was read, for a file that SQLite finds damaged.
  static func saying<Value: ~Copyable>(
    _ path: String, _ name: String, _ body: () throws -> Value
  ) throws(PortalError) -> Value {
    do {
      return try body()
    } catch let fault as SettingRows.Fault {
      throw .damaged(path, at: fault.path)
    } catch let error as SQLiteError {
      throw isOfTheSystem(error) ? .unreadable(path, errno: 0) : .damaged(path, at: name)
    } catch {
      throw .damaged(path, at: name)
    }
  }

  /// SQLITE_PERM, NOMEM, IOERR and CANTOPEN: the file itself may be sound.
  private static func isOfTheSystem(_ error: SQLiteError) -> Bool {
    [3, 7, 10, 14].contains(error.code & 0xFF)
  }
}
