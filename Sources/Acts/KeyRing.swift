import Cryptography

/// The keys of the links: the one that signs, and those whose links are still out there.
///
/// There is no ring without exactly one active key: whoever cannot read a ring has none, and answers
/// 503 rather than anything else.
package struct KeyRing {
  /// A key, and what it may be used for.
  package struct Key {
    package let id: KeyID
    package internal(set) var status: Status
    /// The last second at which it is good, since the epoch.
    package internal(set) var notAfter: Int
    /// The longest time, in seconds, for which it may sign; 0 once it is revoked.
    package internal(set) var longestLifetime: Int
    /// Nil once it is revoked.
    var master: MasterKey?
  }

  package enum Status: String, Sendable, CaseIterable {
    /// Signs, and verifies.
    case active
    /// Verifies until its last links have expired.
    case verify
    /// Nothing that it has signed is good any more.
    case revoked
  }

  /// What a key may be allowed at most, in seconds: seven days.
  package static let longestLifetime = 604_800
  /// For how long a new key is good, in seconds: two years.
  ///
  /// A ring whose active key has ended is refused, so that this is time to notice, not a rhythm.
  package static let validity = 730 * 86_400
  /// By how much two clocks may differ, in seconds.
  static let skew = 60
  /// 2026-01-01T00:00:00Z: this program was not there before, so an earlier clock is wrong.
  private static let earliest = 1_767_225_600

  /// In the order of the file; the newest comes first.
  package internal(set) var keys: [Key]
  /// The one that signs.
  package internal(set) var active: Key

  /// Whether a clock can be right.
  package static func isPlausible(_ now: Int) -> Bool { now >= earliest }

  /// A ring of one new key, `k1`.
  ///
  /// - Parameters:
  ///   - now: seconds since the epoch.
  ///   - random: bytes fit for keys.
  package init(
    madeAt now: Int, random: (Int) -> [UInt8] = RandomBytes.make
  ) throws(KeyRingError) {
    guard Self.isPlausible(now) else { throw .clock }
    active = Key(new: .next(after: []), at: now, random: random)
    keys = [active]
  }

  /// - Parameter keys: of which `active` is one, and the only active one.
  init(_ keys: [Key], active: Key) { (self.keys, self.active) = (keys, active) }

  func key(_ id: KeyID) -> Key? { keys.first { $0.id == id } }
}

extension KeyRing.Key {
  /// A new key that signs from now on.
  init(new id: KeyID, at now: Int, random: (Int) -> [UInt8]) {
    var bytes = random(MasterKey.byteCount)
    defer { _ = SecretBytes(emptying: &bytes) }
    self.init(
      id: id, status: .active, notAfter: now + KeyRing.validity,
      longestLifetime: KeyRing.longestLifetime, master: MasterKey(bytes))
  }

  /// The moment after which none of its links can be good, were it to stop signing now.
  func lastLink(signedAt now: Int) -> Int { now + longestLifetime + KeyRing.skew }
}
