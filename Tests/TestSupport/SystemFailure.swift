import Glibc

/// A call of the system that failed.
package struct SystemFailure: Error {
  /// Its name, and what it was asked for where that tells more.
  package var call: String
  /// Its `errno`.
  package var code: Int32

  /// What the last call said of its failure, where no other code is given.
  package init(_ call: String, code: Int32 = errno) { (self.call, self.code) = (call, code) }
}

/// What a call gave that answers with less than nothing where it fails.
@discardableResult
package func checked(_ call: String, _ result: Int32) throws -> Int32 {
  guard result >= 0 else { throw SystemFailure(call) }
  return result
}
