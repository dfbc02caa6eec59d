/// Why `accounts.db` cannot be used.
package enum RegistryError: Error, Sendable, Equatable {
  case missing(String)
  /// The schema is of a program before this one.
  case older(String, found: Int)
  /// The schema is of a program after this one.
  case newer(String, found: Int)
  case notMade(String, errno: Int32)
  /// The file system does not let processes share memory, as some network ones.
  case noWriteAheadLog(String)
}
