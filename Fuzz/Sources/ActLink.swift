import Acts
import Cryptography

/// A link to an act is ours in one spelling only; what is signed is accepted, and no more when any
/// of its bytes is another (threats of signed links: forged, swapped, cut, written twice).
///
/// The input is a token, and the places and bytes of changes to a signed one; a byte of 0 between.
func checkActLink(_ input: [UInt8]) {
  let pieces = parts(of: input, 2)
  let text = String(decoding: pieces[0], as: UTF8.self)
  guard let ring = try? KeyRing(Array(lines.utf8), at: expires),
    let signer = ActLinkSigner(ring: ring, audience: "https://carriere.exemple.org/compte")
  else { return expect(false, "no signer") }
  if let token = signer.verify(text, at: expires).token {
    expect(signer.signed(token) == text, "two spellings: \(text)")
  }
  checkChanges(pieces[1], signer)
}

/// A day of 2026, the last second of the link that is changed.
private let expires = 1_790_000_000
private let lines =
  "k7 active 2027-01-31T00:00:00Z 604800 " + Base64URL.encode(Array(UInt8(0)..<32))

private func checkChanges(_ changes: [UInt8], _ signer: ActLinkSigner) {
  guard let act = ActID("A2024-000153"), let session = ActSession("4w2zkrtz5Uep") else {
    return expect(false, "no act")
  }
  let link = signer.sign(
    act: act, revision: ActRevision(SHA256.digest(of: [])), disposition: .inline,
    session: session, expires: expires)
  expect(signer.verify(link, at: expires).token != nil, "not ours: \(link)")
  expect(signer.verify(link, at: expires + 1).isExpired, "not over: \(link)")
  var bytes = Array(link.utf8)
  for (place, byte) in zip(changes, changes.dropFirst()) {
    bytes[Int(place) % bytes.count] = byte
  }
  let changed = String(decoding: bytes, as: UTF8.self)
  guard changed != link else { return }
  for now in [expires, expires + 1] {
    let verdict = signer.verify(changed, at: now)
    expect(verdict.token == nil && !verdict.isExpired, "a changed link opens: \(changed)")
  }
}

extension ActLinkSigner {
  fileprivate func signed(_ token: ActToken) -> String {
    sign(
      act: token.act, revision: token.revision, disposition: token.disposition,
      session: token.session, expires: token.expires)
  }
}

extension ActLinkVerdict {
  fileprivate var token: ActToken? {
    if case .valid(let token) = self { token } else { nil }
  }

  fileprivate var isExpired: Bool {
    if case .expired = self { true } else { false }
  }
}
