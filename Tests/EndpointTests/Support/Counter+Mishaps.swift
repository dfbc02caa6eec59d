import FileSystem
import SQLite
import TestSupport
import Testing

/// What goes wrong around a counter.
extension Counter {
  private func run(_ arguments: String...) throws {
    _ = try #require(Command.output(arguments))
  }

  func move(_ name: String, to other: String) throws {
    try run("mv", "\(home)/\(name)", "\(home)/\(other)")
  }

  /// Takes the leave to hash, as another process does.
  func takeSlot(_ name: String) throws -> HeldLock { try HeldLock("\(home)/slots/\(name)") }

  /// Puts something else in the place of the accounts.
  func breakAccounts() throws {
    for name in ["accounts.db", "accounts.db-wal", "accounts.db-shm"] where has(name) {
      try run("rm", "\(home)/\(name)")
    }
    _ = try writeIfChanged("\(home)/accounts.db", Array(repeating: UInt8(ascii: "x"), count: 8192))
  }

  func removePortal() throws { try run("rm", "\(home)/portal.db") }

  /// Changes the portal where it stands.
  func changePortal(_ sql: String) throws {
    try Database("\(home)/portal.db", mode: .readWrite).execute(sql)
  }

  /// Changes a copy, which takes the portal's place.
  func replacePortal(_ sql: String) throws {
    try run("cp", "\(home)/portal.db", "\(home)/next.db")
    try Database("\(home)/next.db", mode: .readWrite).execute(sql)
    try move("next.db", to: "portal.db")
  }
}
