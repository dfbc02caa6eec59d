import Acts
import Cryptography
import Testing

/// Keys come, sign, verify and go, and agents do not notice.
struct KeyRingChangeTests {
  private static let day = 86_400
  private let start = 1_790_000_000

  /// Bytes that differ from call to call.
  private static func numbered(from first: UInt8) -> (Int) -> [UInt8] {
    var next = first
    return { count in
      defer { next += 1 }
      return [UInt8](repeating: next, count: count)
    }
  }

  private func link(_ ring: KeyRing, at now: Int) throws -> String {
    try Fixture().link(by: try Fixture.signer(ring), expires: now + 900)
  }

  private func opens(_ link: String, _ ring: KeyRing, at now: Int) throws -> Bool {
    !isRefused(try Fixture.signer(ring).verify(link, at: now))
  }

  @Test func `a new ring has one key, which signs for two years`() throws {
    let ring = try KeyRing(madeAt: start)
    #expect(ring.keys.map(\.id.text) == ["k1"])
    #expect(ring.active.notAfter == start + 730 * Self.day)
    #expect(ring.active.longestLifetime == 604_800)
    #expect(try opens(link(ring, at: start), ring, at: start + 900))
  }

  @Test func `two new rings have nothing in common`() throws {
    let (one, other) = (try KeyRing(madeAt: start), try KeyRing(madeAt: start))
    #expect(try !opens(link(one, at: start), other, at: start))
  }

  @Test func `a rotation, rehearsed: links given before it live out their time`() throws {
    let random = Self.numbered(from: 1)
    var ring = try KeyRing(madeAt: start, random: random)
    let first = try link(ring, at: start)

    try ring.rotate(at: start + 60, random: random)
    #expect(ring.keys.map(\.id.text) == ["k2", "k1"])
    #expect(ring.keys.map(\.status) == [.active, .verify])
    #expect(ring.keys[1].notAfter == start + 60 + 604_800 + 60)
    let second = try link(ring, at: start + 60)
    #expect(second.hasPrefix("1.k2."))
    for link in [first, second] { #expect(try opens(link, ring, at: start + 900)) }

    // A month later the first key has nothing left to open, and goes.
    let later = start + 30 * Self.day
    try ring.rotate(at: later, random: random)
    #expect(ring.keys.map(\.id.text) == ["k3", "k2"])
    #expect(ring.keys.map(\.status) == [.active, .verify])
    #expect(try Fixture.signer(ring).verify(first, at: start + 900) == .refused(.unknownKey))
    let third = try link(ring, at: later)
    #expect(try opens(third, ring, at: later))
  }

  @Test func `the longest link outlives a rotation by not a second too few`() throws {
    let random = Self.numbered(from: 1)
    var ring = try KeyRing(madeAt: start, random: random)
    let link = try Fixture().link(by: try Fixture.signer(ring), expires: start + 604_800)
    try ring.rotate(at: start, random: random)
    let signer = try Fixture.signer(ring)
    #expect(!isRefused(signer.verify(link, at: start + 604_800)))
    #expect(signer.verify(link, at: start + 604_861) == .refused(.keyEnded))
  }

  @Test func `two rotations in a minute keep all links`() throws {
    let random = Self.numbered(from: 1)
    var ring = try KeyRing(madeAt: start, random: random)
    let first = try link(ring, at: start)
    try ring.rotate(at: start + 1, random: random)
    let second = try link(ring, at: start + 1)
    try ring.rotate(at: start + 2, random: random)
    #expect(ring.keys.map(\.status) == [.active, .verify, .verify])
    for link in [first, second] { #expect(try opens(link, ring, at: start + 2)) }
  }

  @Test func `a revoked key takes all its links along, at once`() throws {
    let random = Self.numbered(from: 1)
    var ring = try KeyRing(madeAt: start, random: random)
    let stolen = try link(ring, at: start)
    try ring.rotate(at: start, random: random)
    let good = try link(ring, at: start)
    try ring.revoke(try #require(KeyID("k1")), at: start)
    #expect(ring.keys.map(\.status) == [.active, .revoked])
    #expect(ring.keys[1].longestLifetime == 0)
    #expect(try Fixture.signer(ring).verify(stolen, at: start) == .refused(.revokedKey))
    #expect(try opens(good, ring, at: start))

    // Revoked again, nothing changes; once its links would be over, its name goes too.
    try ring.revoke(try #require(KeyID("k1")), at: start + 1_000)
    #expect(ring.keys[1].notAfter == start + 604_860)
    try ring.rotate(at: start + 604_860, random: random)
    #expect(ring.keys.map(\.id.text) == ["k3", "k2", "k1"])
    try ring.rotate(at: start + 604_861, random: random)
    #expect(ring.keys.map(\.id.text) == ["k4", "k3", "k2"])
  }

  @Test func `the key that signs is not revoked without another, nor one that is not there`() throws
  {
    var ring = try KeyRing(madeAt: start)
    let (active, unknown) = (ring.active.id, try #require(KeyID("k9")))
    #expect(throws: KeyRevocationError.active) { try ring.revoke(active, at: start) }
    #expect(throws: KeyRevocationError.unknown) { try ring.revoke(unknown, at: start) }
    #expect(ring.keys.map(\.status) == [.active])
  }

  @Test(arguments: [("k7", "k8"), ("k9", "k10"), ("cle", "k1"), ("k9999999", "k1"), ("k", "k1")])
  func `a new key is numbered after the others`(_ former: String, _ new: String) throws {
    var ring = try Fixture.ring(
      "\(former) active 2027-01-31T00:00:00Z 900 \(Fixture.secret)")
    try ring.rotate(at: start)
    #expect(ring.active.id.text == new)
  }

  @Test func `with a clock before the program nothing is changed`() throws {
    var ring = try KeyRing(madeAt: start)
    #expect(throws: KeyRingError.clock) { try ring.rotate(at: 1_000_000_000) }
    #expect(ring.keys.map(\.id.text) == ["k1"])
  }
}
