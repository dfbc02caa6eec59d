import Acts
import Cryptography
import TestSupport
import Testing

/// Who does not have the key changes nothing in a link.
struct ActLinkForgeryTests {
  @Test func `every byte of a link counts, whatever it is changed to`() throws {
    let signer = try Fixture.signer()
    let bytes = Array(Fixture.token.utf8)
    var accepted: [String] = []
    for place in bytes.indices {
      for byte in UInt8.min...UInt8.max where byte != bytes[place] {
        var changed = bytes
        changed[place] = byte
        let text = String(decoding: changed, as: UTF8.self)
        if !isRefused(signer.verify(text, at: Fixture.expires)) { accepted.append(text) }
      }
    }
    #expect(accepted.isEmpty)
  }

  @Test func `a link that is cut or longer is refused`() throws {
    let signer = try Fixture.signer()
    for length in 0..<Fixture.token.utf8.count {
      let (head, tail) = (Fixture.token.prefix(length), Fixture.token.suffix(length))
      #expect(isRefused(signer.verify(String(head), at: Fixture.expires)))
      #expect(isRefused(signer.verify(String(tail), at: Fixture.expires)))
    }
    for byte in UInt8.min...UInt8.max {
      let more = String(decoding: [byte], as: UTF8.self)
      #expect(isRefused(signer.verify(Fixture.token + more, at: Fixture.expires)))
      #expect(isRefused(signer.verify(more + Fixture.token, at: Fixture.expires)))
    }
  }

  @Test func `characters that change places, over a dot or not, make no other link`() throws {
    let signer = try Fixture.signer()
    let bytes = Array(Fixture.token.utf8)
    for one in bytes.indices {
      for other in bytes.indices where other > one && bytes[one] != bytes[other] {
        var changed = bytes
        changed.swapAt(one, other)
        let text = String(decoding: changed, as: UTF8.self)
        #expect(isRefused(signer.verify(text, at: Fixture.expires)), "\(text)")
      }
    }
  }

  /// AWS SigV1 and Flickr signed fields without their borders.
  @Test(arguments: [
    "1.k.71790000000.i.A2024-000153.Bxb5Jkyf4Z9ddFUn.4w2zkrtz5Uep",
    "1.k7.1790000000.iA.2024-000153.Bxb5Jkyf4Z9ddFUn.4w2zkrtz5Uep",
    "1.k7.1790000000.i.A2024-00015.3Bxb5Jkyf4Z9ddFUn.4w2zkrtz5Uep",
    "1.k7.1790000000.i.A2024-000153B.xb5Jkyf4Z9ddFUn4.w2zkrtz5Uep",
  ])
  func `a character that moves into the next field makes no other link`(
    _ signed: String
  ) throws {
    let text = signed + Fixture.token.suffix(44)
    #expect(isRefused(try Fixture.signer().verify(text, at: Fixture.expires)))
  }

  @Test func `a link to see does not become one to download`() throws {
    let text = Fixture.token.replacing(".i.", with: ".a.")
    #expect(try Fixture.signer().verify(text, at: Fixture.expires) == .refused(.forged))
  }

  @Test(arguments: [
    "https://recette.example.gouv.fr/portail", "https://carriere.example.gouv.fr",
    "http://carriere.example.gouv.fr/portail", "https://carriere.example.gouv.fr/portail/",
  ])
  func `a link of another deployment is refused`(_ audience: String) throws {
    let (fixture, here) = (try Fixture(), try Fixture.signer())
    let there = try Fixture.signer(Fixture.ring(), audience: audience)
    #expect(here.verify(fixture.link(by: there), at: Fixture.expires) == .refused(.forged))
    #expect(there.verify(Fixture.token, at: Fixture.expires) == .refused(.forged))
  }

  @Test(arguments: ["", "https://exemple.org/\nGET", "https://exemple.org/ ", "https://é.org"])
  func `an audience that could be taken for something else makes no signer`(
    _ audience: String
  ) throws {
    let hasSigner = ActLinkSigner(ring: try Fixture.ring(), audience: audience) != nil
    #expect(!hasSigner)
  }

  /// Each code is rightly made with the master key or one derived from it, for something else.
  @Test(arguments: ["portail/bind/1", "portail/acte-url/2", "portail/acte-url/", nil])
  func `a code of another use of the key is refused`(_ purpose: String?) throws {
    let master = Array(UInt8(0)..<32)
    let derived = purpose.map { HMAC.code(of: Array($0.utf8), key: SecretBytes(master)).bytes }
    let signed = Fixture.token.dropLast(44)
    let message = "portail-acte-url/1\n\(Fixture.audience)\nGET\n\(signed)"
    let code = HMAC.code(of: Array(message.utf8), key: SecretBytes(derived ?? master))
    let text = "\(signed).\(Base64URL.encode(code.bytes))"
    #expect(try Fixture.signer().verify(text, at: Fixture.expires) == .refused(.forged))
  }

  /// What is computed with where a key is missing is no secret: it opens nothing.
  @Test func `a link signed with the key that stands in for a missing one is refused`() throws {
    let zeros = Base64URL.encode([UInt8](repeating: 0, count: 32))
    let forger = try Fixture.signer(
      Fixture.ring("k9 active 2027-01-31T00:00:00Z 604800 \(zeros)"))
    let link = try Fixture().link(by: forger)
    #expect(try Fixture.signer().verify(link, at: Fixture.expires) == .refused(.unknownKey))
    let ring = try Fixture.ring(
      """
      k9 revoked 2027-01-31T00:00:00Z 0 -
      k7 active 2027-01-31T00:00:00Z 604800 \(Fixture.secret)
      """)
    #expect(try Fixture.signer(ring).verify(link, at: Fixture.expires) == .refused(.revokedKey))
  }

  @Test func `thousands of chance changes, and not one is accepted`() throws {
    let signer = try Fixture.signer()
    var chance = SplitMix64(seed: 2026)
    for _ in 0..<20_000 {
      let text = mutated(Fixture.token, by: &chance)
      guard text != Fixture.token else { continue }
      #expect(isRefused(signer.verify(text, at: Fixture.expires)), "\(text)")
    }
  }

  @Test func `bytes by chance are read without a fall and refused`() throws {
    let signer = try Fixture.signer()
    var chance = SplitMix64(seed: 7)
    let favourites = Array("1k70123456789.-_iaA=%/".utf8)
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...220, using: &chance)).map { _ in
        Bool.random(using: &chance)
          ? favourites.randomElement(using: &chance) ?? 0
          : UInt8.random(in: 0...255, using: &chance)
      }
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(isRefused(signer.verify(text, at: Fixture.expires)), "\(bytes)")
    }
  }

  /// One to three changes: a byte set, put in, taken out, moved, a field doubled or changed over.
  private func mutated(_ text: String, by chance: inout SplitMix64) -> String {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...3, using: &chance) {
      let place = Int.random(in: 0..<bytes.count, using: &chance)
      switch Int.random(in: 0..<5, using: &chance) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &chance)
      case 1: bytes.insert(UInt8.random(in: 0x2D...0x7A, using: &chance), at: place)
      case 2: bytes.remove(at: place)
      case 3: bytes.insert(bytes.remove(at: place), at: bytes.count / 2)
      default:
        var fields = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        fields.swapAt(
          Int.random(in: 0..<fields.count, using: &chance),
          Int.random(in: 0..<fields.count, using: &chance))
        bytes = Array(fields.joined(separator: [UInt8(ascii: ".")]))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
