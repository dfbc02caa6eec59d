import Acts
import Cryptography
import Testing

/// A link ends when it says so, and never lasts longer than its key allows.
struct ActLinkTimeTests {
  @Test func `the last second is the one that stands in the link`() throws {
    let signer = try Fixture.signer()
    guard case .valid(let token) = signer.verify(Fixture.token, at: Fixture.expires - 1) else {
      return #expect(Bool(false), "the link is refused before its end")
    }
    #expect(signer.verify(Fixture.token, at: Fixture.expires) == .valid(token))
    #expect(signer.verify(Fixture.token, at: Fixture.expires + 1) == .expired(token))
  }

  /// A refusal that differed would tell a forger which times are good.
  @Test func `only a right code learns that it has expired`() throws {
    let forged = Fixture.token.replacing("A2024", with: "A2025")
    for now in [Fixture.expires - 1, Fixture.expires + 1, Fixture.expires + 1_000_000] {
      #expect(try Fixture.signer().verify(forged, at: now) == .refused(.forged))
    }
  }

  @Test func `a link for longer than the key allows is refused, with a minute for the clocks`()
    throws
  {
    let ring = try Fixture.ring("k7 active 2027-01-31T00:00:00Z 900 \(Fixture.secret)")
    let (signer, fixture) = (try Fixture.signer(ring), try Fixture())
    #expect(signer.longestLifetime == 900)
    let now = Fixture.expires
    for (lifetime, isGood) in [(900, true), (960, true), (961, false), (315_360_000, false)] {
      let verdict = signer.verify(fixture.link(by: signer, expires: now + lifetime), at: now)
      #expect(isRefused(verdict) != isGood, "\(lifetime)")
      #expect(isGood || verdict == .refused(.lifetime))
    }
    #expect(ActLinkRefusal.lifetime.isAlarming)
  }

  @Test(arguments: [0, -1, Int.min, Int.max])
  func `a time that no link can bear makes one that is over or too long`(_ expires: Int) throws {
    let (signer, fixture) = (try Fixture.signer(), try Fixture())
    switch signer.verify(fixture.link(by: signer, expires: expires), at: Fixture.expires) {
    case .valid: #expect(Bool(false), "the link is accepted")
    case .expired(let token): #expect(token.expires == 1_000_000_000)
    case .refused(let why): #expect(why == .lifetime)
    }
  }

  @Test(arguments: [0, 1_000_000_000, 1_767_225_599])
  func `with a clock before the program there are no links`(_ now: Int) throws {
    let verdict = try Fixture.signer().verify(Fixture.token, at: now)
    #expect(verdict == .refused(.clock))
    #expect(ActLinkRefusal.clock.isAlarming)
  }

  @Test func `a key that has ended ends its links`() throws {
    let ring = try Fixture.ring(
      """
      k8 active 2027-01-31T00:00:00Z 604800 \(Base64URL.encode([UInt8](repeating: 8, count: 32)))
      k7 verify 2026-09-21T14:13:19Z 604800 \(Fixture.secret)
      """)
    let signer = try Fixture.signer(ring)
    // 2026-09-21T14:13:20Z is the example's last second.
    #expect(!isRefused(signer.verify(Fixture.token, at: Fixture.expires - 1)))
    #expect(signer.verify(Fixture.token, at: Fixture.expires) == .refused(.keyEnded))
  }

  /// A worker that lives long keeps a ring that was good when it was read.
  @Test func `so does the active one, in a program that goes on`() throws {
    let ring = try Fixture.ring(
      "k7 active 2026-09-21T14:13:19Z 604800 \(Fixture.secret)", at: Fixture.expires - 1)
    let signer = try Fixture.signer(ring)
    #expect(signer.verify(Fixture.token, at: Fixture.expires) == .refused(.keyEnded))
  }
}
