import Cryptography

/// Why a key cannot be revoked.
package enum KeyRevocationError: Error, Sendable, Equatable {
  /// No key of this name.
  case unknown
  /// It signs: another must take its place first.
  case active
}

extension KeyRing {
  /// Lets a new key sign from now on, and the former one verify until its links have expired.
  ///
  /// Keys none of whose links can be good any more go.
  ///
  /// - Parameters:
  ///   - now: seconds since the epoch.
  ///   - random: bytes fit for keys.
  package mutating func rotate(
    at now: Int, random: (Int) -> [UInt8] = RandomBytes.make
  ) throws(KeyRingError) {
    guard Self.isPlausible(now) else { throw .clock }
    let new = Key(new: .next(after: keys.map(\.id)), at: now, random: random)
    for index in keys.indices where keys[index].status == .active {
      keys[index].status = .verify
      keys[index].notAfter = keys[index].lastLink(signedAt: now)
    }
    keys.removeAll { $0.notAfter < now }
    keys.insert(new, at: 0)
    active = new
  }

  /// Ends a key and all its links at once; one that is revoked already stays so.
  ///
  /// Its name stays in the ring, without its secret, as long as its links could have been good.
  ///
  /// - Parameter now: seconds since the epoch.
  package mutating func revoke(_ id: KeyID, at now: Int) throws(KeyRevocationError) {
    guard let index = keys.firstIndex(where: { $0.id == id }) else { throw .unknown }
    guard keys[index].status != .active else { throw .active }
    guard keys[index].status != .revoked else { return }
    keys[index].notAfter = keys[index].lastLink(signedAt: now)
    keys[index].longestLifetime = 0
    keys[index].status = .revoked
    keys[index].master = nil
  }
}
