import CArgon2

/// Argon2id (RFC 9106), version 19, in PHC strings: `$argon2id$v=19$m=19456,t=2,p=1$salt$tag`.
package enum Argon2 {
  /// What one hash costs.
  package struct Parameters: Sendable, Hashable {
    package var memoryKiB: UInt32
    package var iterations: UInt32
    package var lanes: UInt32

    /// The least that is used for a password: 19 MiB, twice, in one lane.
    package static let floor = Parameters(memoryKiB: 19 * 1024, iterations: 2, lanes: 1)

    package init(memoryKiB: UInt32, iterations: UInt32, lanes: UInt32) {
      self.memoryKiB = memoryKiB
      self.iterations = iterations
      self.lanes = lanes
    }

    /// Neither less than RFC 9106 §3.1 allows, nor more than a server can mean.
    ///
    /// A lane is a thread, so that their number is bounded too.
    var areReasonable: Bool {
      (1...16).contains(lanes) && (1...64).contains(iterations)
        && (8 * lanes...1024 * 1024).contains(memoryKiB)
    }
  }

  /// Why there is no answer; a wrong password is none of these.
  package enum Problem: Error, Sendable, Equatable {
    /// Not an Argon2id string of version 19, or one that was cut or altered.
    case malformed
    /// More than 1 GiB, 64 passes or 16 lanes, or less than the algorithm needs.
    case unreasonableParameters
    /// A salt of another length than 16 bytes.
    case saltLength
    /// There was no memory for it now.
    case outOfMemory
    /// Any other code of libargon2.
    case failed(code: Int32)
  }

  /// The bytes of salt that `hash` asks for.
  package static let saltLength = 16
  /// The bytes of a tag that `hash` makes.
  package static let tagLength = 32

  /// The PHC string of a password, under a salt that is used for nothing else.
  package static func hash(
    _ password: borrowing SecretBytes, salt: [UInt8], parameters: Parameters
  ) throws(Problem) -> String {
    guard salt.count == saltLength else { throw .saltLength }
    guard parameters.areReasonable else { throw .unreasonableParameters }
    let (m, t, p) = (parameters.memoryKiB, parameters.iterations, parameters.lanes)
    let length = argon2_encodedlen(
      t, m, p, UInt32(saltLength), UInt32(tagLength), Argon2_id)
    var phc = [CChar](repeating: 0, count: length)
    let code = unsafe password.withBytes { bytes in
      unsafe argon2id_hash_encoded(
        t, m, p, bytes.baseAddress, bytes.count, salt, salt.count, tagLength, &phc, length)
    }
    try check(code)
    return String(decoding: phc.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether a PHC string was made from this password.
  package static func verify(
    _ password: borrowing SecretBytes, against phc: String
  ) throws(Problem) -> Bool {
    // First, so that a string which asks for a terabyte is refused before anybody allocates it.
    _ = try PHCString(parsing: phc)
    let code = unsafe password.withBytes { bytes in
      unsafe argon2id_verify(phc, bytes.baseAddress, bytes.count)
    }
    if code == ARGON2_VERIFY_MISMATCH.rawValue { return false }
    try check(code)
    return true
  }

  /// Whether a password that has just been verified should be hashed again.
  ///
  /// Any other cost counts, a higher one too: all accounts take the same time to answer.
  package static func needsUpgrade(phc: String, to parameters: Parameters) -> Bool {
    guard let string = try? PHCString(parsing: phc) else { return true }
    return string.parameters != parameters || string.saltLength != saltLength
      || string.tagLength != tagLength
  }

  private static func check(_ code: Int32) throws(Problem) {
    switch code {
    case ARGON2_OK.rawValue: return
    case ARGON2_MEMORY_ALLOCATION_ERROR.rawValue: throw .outOfMemory
    default: throw .failed(code: code)
    }
  }
}
