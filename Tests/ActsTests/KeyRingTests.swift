import Acts
import Cryptography
import TestSupport
import Testing

/// What the text of a key ring may say.
struct KeyRingTests {
  private static let one = Fixture.secret
  private static let other = Base64URL.encode([UInt8](repeating: 6, count: 32))

  @Test func `a ring is read with its remarks and empty lines`() throws {
    let ring = try Fixture.ring(
      """
      # les clés

      k7\tactive   2027-01-31T00:00:00Z  604800  \(Self.one)
        k6  verify 2026-12-01T00:00:00Z 900 \(Self.other)
      k5 revoked 2026-10-01T00:00:00Z 0 -

      """)
    #expect(ring.keys.map(\.id.text) == ["k7", "k6", "k5"])
    #expect(ring.keys.map(\.status) == [.active, .verify, .revoked])
    #expect(ring.keys.map(\.notAfter) == [1_801_353_600, 1_796_083_200, 1_790_812_800])
    #expect(ring.keys.map(\.longestLifetime) == [604_800, 900, 0])
    #expect(ring.active.id.text == "k7")
  }

  @Test(arguments: [
    ("k6 verify 2027-01-31T00:00:00Z 900", KeyLineProblem.fieldCount),
    ("k6 verify 2027-01-31T00:00:00Z 900 OTHER x", .fieldCount), ("rien", .fieldCount),
    ("K6 verify 2027-01-31T00:00:00Z 900 OTHER", .name),
    ("k.6 verify 2027-01-31T00:00:00Z 900 OTHER", .name),
    ("k12345678 verify 2027-01-31T00:00:00Z 900 OTHER", .name),
    ("k7 verify 2027-01-31T00:00:00Z 900 OTHER", .repeatedName),
    ("k6 Verify 2027-01-31T00:00:00Z 900 OTHER", .status),
    ("k6 none 2027-01-31T00:00:00Z 900 OTHER", .status),
    ("k6 active 2027-01-31T00:00:00Z 900 OTHER", .secondActive),
    ("k6 verify 2027-02-30T00:00:00Z 900 OTHER", .moment),
    ("k6 verify 2027-01-31T24:00:00Z 900 OTHER", .moment),
    ("k6 verify 2027-01-31T00:60:00Z 900 OTHER", .moment),
    ("k6 verify 2027-01-31T00:00:00+01:00 900 OTHER", .moment),
    ("k6 verify 2027-01-31t00:00:00z 900 OTHER", .moment),
    ("k6 verify 2027-01-31 900 OTHER", .moment),
    ("k6 verify 2027-01-31T00:00:00Z 0 OTHER", .lifetime),
    ("k6 verify 2027-01-31T00:00:00Z 604801 OTHER", .lifetime),
    ("k6 verify 2027-01-31T00:00:00Z -1 OTHER", .lifetime),
    ("k6 verify 2027-01-31T00:00:00Z 99999999999999999999 OTHER", .lifetime),
    ("k6 verify 2027-01-31T00:00:00Z 900 -", .secret),
    ("k6 verify 2027-01-31T00:00:00Z 900 OTHER=", .secret),
    ("k6 verify 2027-01-31T00:00:00Z 900 OTHERA", .secret),
    ("k6 verify 2027-01-31T00:00:00Z 900 AAAAAAAAAAAAAAAAAAAAAA", .secret),
    ("k6 verify 2027-01-31T00:00:00Z 900 OTHER\r", .secret),
    ("k6 verify 2027-01-31T00:00:00Z 900 ONE", .repeatedSecret),
    ("k6 revoked 2027-01-31T00:00:00Z 0 OTHER", .revokedSecret),
  ])
  func `a line that is not right is told, and there is no ring`(
    _ line: String, _ problem: KeyLineProblem
  ) {
    let line = line.replacing("OTHER", with: Self.other).replacing("ONE", with: Self.one)
    #expect(throws: KeyRingError.line(3, problem)) {
      try Fixture.ring("# une clé\nk7 active 2027-01-31T00:00:00Z 900 \(Self.one)\n\(line)\n")
    }
  }

  @Test(arguments: ["", "\n\n", "# rien\n", "   \n\t\n"])
  func `an empty ring is none`(_ text: String) {
    #expect(throws: KeyRingError.noKeys) { try Fixture.ring(text) }
  }

  @Test func `a ring without a key that signs is none`() {
    #expect(throws: KeyRingError.noActiveKey) {
      try Fixture.ring(
        "k7 verify 2027-01-31T00:00:00Z 900 \(Self.one)\nk6 revoked 2026-01-31T00:00:00Z 0 -")
    }
  }

  @Test func `the key that signs must not have ended`() throws {
    let line = "k7 active 2026-09-21T14:13:20Z 900 \(Self.one)"
    #expect(throws: Never.self) { try Fixture.ring(line, at: 1_790_000_000) }
    #expect(throws: KeyRingError.line(1, .ended)) { try Fixture.ring(line, at: 1_790_000_001) }
  }

  @Test func `with a clock before the program there is no ring`() {
    #expect(throws: KeyRingError.clock) {
      try Fixture.ring("k7 active 2027-01-31T00:00:00Z 900 \(Self.one)", at: 1_767_225_599)
    }
    #expect(throws: KeyRingError.clock) { try KeyRing(madeAt: 0) }
  }

  @Test func `bytes by chance are read without a fall`() {
    var chance = SplitMix64(seed: 11)
    let line = Array("k7 active 2027-01-31T00:00:00Z 900 \(Self.one)\n".utf8)
    for _ in 0..<5_000 {
      var bytes = line + line
      for _ in 0..<Int.random(in: 1...4, using: &chance) {
        let place = Int.random(in: 0..<bytes.count, using: &chance)
        bytes[place] = UInt8.random(in: 0...255, using: &chance)
      }
      // Two active keys of one secret: no change of four bytes makes a ring of them, but for one
      // that makes the second a remark.
      guard let ring = try? KeyRing(bytes, at: Fixture.expires) else { continue }
      #expect(ring.keys.count == 1)
    }
  }
}
