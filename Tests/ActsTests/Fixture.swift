import Acts
import Cryptography
import Testing

/// The deployment and the act of the examples: their code was computed by another program.
struct Fixture {
  static let audience = "https://carriere.example.gouv.fr/portail"
  /// The last second of the example.
  static let expires = 1_790_000_000
  static let token =
    "1.k7.1790000000.i.A2024-000153.Bxb5Jkyf4Z9ddFUn.4w2zkrtz5Uep"
    + ".mxsgYGMwsx0KqRNThtv2oj8SMWq1JkQLS3WGZTN2Oeo"
  /// 00 01 … 1f.
  static let secret = Base64URL.encode(Array(0..<32))

  let act: ActID
  let revision: ActRevision
  let session: ActSession

  init() throws {
    act = try #require(ActID("A2024-000153"))
    revision = ActRevision(SHA256.digest(of: Array("%PDF-1.7\n".utf8)))
    session = try #require(ActSession("4w2zkrtz5Uep"))
  }

  /// A ring of these lines; the usual one has the key of the examples alone.
  static func ring(
    _ lines: String = "k7 active 2027-01-31T00:00:00Z 604800 \(secret)", at now: Int = expires
  ) throws -> KeyRing {
    try KeyRing(Array(lines.utf8), at: now)
  }

  static func signer(
    _ ring: KeyRing, audience: String = Fixture.audience
  ) throws -> ActLinkSigner {
    try #require(ActLinkSigner(ring: ring, audience: audience))
  }

  /// The signer of the examples.
  static func signer() throws -> ActLinkSigner { try signer(ring()) }

  func link(
    by signer: ActLinkSigner, _ disposition: ActToken.Disposition = .inline,
    expires: Int = Fixture.expires
  ) -> String {
    signer.sign(
      act: act, revision: revision, disposition: disposition, session: session, expires: expires)
  }
}

/// Whether a token opens nothing, and says nothing of when it would have.
func isRefused(_ verdict: ActLinkVerdict) -> Bool {
  if case .refused = verdict { return true }
  return false
}
