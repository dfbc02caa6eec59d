import Acts
import Cryptography
import Gateway
import Testing

/// What anybody can make of a link without the key: all of it is answered alike.
struct `A link that is not ours` {
  /// The answer to what is nowhere, which tells nothing.
  private func nowhere(_ counter: Counter) -> Answer {
    let reader = Browser.stranger(at: counter)
    reader.get("/a/nulle-part/acte.pdf")
    return Answer(reader)
  }

  @Test func `differs from a good one in any byte, and is nowhere`() async throws {
    let (counter, browser) = try await Counter.withActs()
    let link = try SignedLink(browser.link())
    let nowhere = nowhere(counter)
    #expect(nowhere.status == 404)
    let reader = Browser.stranger(at: counter)
    let bytes = Array(link.token.utf8)
    for index in bytes.indices {
      var changed = bytes
      changed[index] = changed[index] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
      reader.get("/a/\(String(decoding: changed, as: UTF8.self))/\(link.slug)")
      #expect(Answer(reader) == nowhere, "byte \(index)")
    }
    #expect(reader.get(link.address).status == 200)
  }

  @Test func `is cut, lengthened, padded or moved across a dot, and is nowhere`() async throws {
    let (counter, browser) = try await Counter.withActs()
    let link = try SignedLink(browser.link())
    let (token, nowhere) = (link.token, nowhere(counter))
    var moved = link
    moved.fields[4] = "A"
    moved.fields[5] = "1" + link.fields[5]
    let mac = link.fields[7]
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    let last = try #require(mac.last.flatMap { digits.firstIndex(of: $0) })
    // The two bits of the last digit that no byte holds.
    let stray = String(token.dropLast()) + String(digits[last ^ 1])
    let reader = Browser.stranger(at: counter)
    for changed in [
      String(token.dropLast()), String(token.dropFirst()), token + "A", token + "=", token + ".",
      "." + token, token.replacing(".", with: ".."), moved.token, stray, token + "%00",
      token.uppercased(), "2" + token.dropFirst(), token.split(separator: ".")[0...6].joined(),
      String(repeating: "A", count: 7_000), "", ".", "..",
    ] {
      reader.get("/a/\(changed)/\(link.slug)")
      #expect(Answer(reader) == nowhere, "\(changed)")
    }
  }

  @Test func `has the other disposition, act, end or session, and is nowhere`() async throws {
    let (counter, browser) = try await Counter.withActs([SampleAct("A1"), SampleAct("A2")])
    let (link, other) = (try SignedLink(browser.link()), try SignedLink(browser.link("A2", "a")))
    let nowhere = nowhere(counter)
    let reader = Browser.stranger(at: counter)
    for field in [2, 3, 4, 5, 6] {
      var swapped = link
      swapped.fields[field] =
        switch field {
        case 2: String(link.expires + 1)
        case 5: "AAAAAAAAAAAAAAAA"
        case 6: "AAAAAAAAAAAA"
        default: other.fields[field]
        }
      #expect(swapped.token != link.token)
      reader.get(swapped.address)
      #expect(Answer(reader) == nowhere, "field \(field)")
    }
  }

  /// Signs as whoever has the key could.
  private func signed(
    _ counter: Counter, by signer: ActLinkSigner, act: String = "A1", lifetime: Int = 60,
    for matricule: String = "123456"
  ) throws -> String {
    let hex = try #require(counter.rows("SELECT hex(sha256) FROM act WHERE id = 'A1'").first)
    let digest = stride(from: 0, to: 64, by: 2).compactMap { place in
      UInt8(hex.dropFirst(place).prefix(2), radix: 16)
    }
    let token = signer.sign(
      act: try #require(ActID(act)), revision: ActRevision(Digest(bytes: digest)),
      disposition: .inline, session: try counter.session(matricule),
      expires: counter.now + lifetime)
    return "/a/\(token)/acte-avancement-d-echelon-2021-\(act).pdf"
  }

  @Test func `comes from another deployment with the same key`() async throws {
    let (counter, _) = try await Counter.withActs()
    let reader = Browser.stranger(at: counter)
    reader.get(try signed(counter, by: counter.signer()))
    try #require(reader.response.status == 200)
    for audience in ["https://recette.exemple.org", "http://localhost:8080/portail"] {
      reader.get(try signed(counter, by: counter.signer(audience: audience)))
      #expect(Answer(reader) == nowhere(counter), "\(audience)")
    }
  }

  @Test func `leads a session to the act of another agent`() async throws {
    let (counter, _) = try await Counter.withActs()
    _ = try counter.otherAgent()
    let reader = Browser.stranger(at: counter)
    reader.get(try signed(counter, by: counter.signer(), for: "200001"))
    #expect(Answer(reader) == nowhere(counter))
    #expect(counter.log.contains { $0.contains("act.foreign") })
  }

  @Test func `is rightly signed for longer than the key may, and rings the alarm`() async throws {
    let (counter, _) = try await Counter.withActs()
    let reader = Browser.stranger(at: counter)
    reader.get(try signed(counter, by: counter.signer(), lifetime: 604_800))
    #expect(reader.response.status == 200)
    #expect(!counter.log.contains { $0.contains("act.link-alarm") })
    reader.get(try signed(counter, by: counter.signer(), lifetime: 315_360_000))
    #expect(Answer(reader) == nowhere(counter))
    #expect(counter.log.contains { $0.contains("act.link-alarm") && $0.contains("lifetime") })
  }

  @Test(arguments: [
    (Header.ifNoneMatch, "*"), (.ifMatch, "\"x\""), (.range, "bytes=999999-"),
    (.ifModifiedSince, "Fri, 01 Jan 2100 00:00:00 GMT"),
    (.ifUnmodifiedSince, "Thu, 01 Jan 1970 00:00:00 GMT"),
  ])
  func `says no more under a condition`(_ header: Header, _ value: String) async throws {
    let (counter, browser) = try await Counter.withActs()
    var link = try SignedLink(browser.link())
    link.fields[3] = "a"
    let reader = Browser.stranger(at: counter)
    reader.headers[header] = value
    for address in [link.address, "/a/1.k1.x/acte.pdf"] {
      reader.get(address)
      #expect(Answer(reader) == nowhere(counter))
    }
  }

  @Test func `fills no audit, and its token no log`() async throws {
    let (counter, browser) = try await Counter.withActs()
    let link = try SignedLink(browser.link())
    let before = try counter.rows("SELECT count(*) FROM audit")
    var forged = link
    forged.fields[3] = "a"
    let reader = Browser.stranger(at: counter)
    for address in [forged.address, "/a/canari/acte.pdf"] { reader.get(address) }
    #expect(try counter.rows("SELECT count(*) FROM audit") == before)
    reader.get(link.address)
    browser.get(link.address)
    counter.now = link.expires + 1
    reader.get(link.address)
    let log = counter.log.joined()
    #expect(log.contains("act.link-refused") && log.contains("act.served"))
    #expect(log.contains("act.link-over"))
    for secret in [link.token, link.fields[7], "canari"] { #expect(!log.contains(secret)) }
  }

  @Test func `takes no other method`() async throws {
    let (counter, browser) = try await Counter.withActs()
    let link = try browser.link()
    let reader = Browser.stranger(at: counter)
    for method in [Method.post, .delete, .other("PUT"), .other("PATCH")] {
      #expect(reader.post(link, method: method).status == 405)
      #expect(reader.response["Allow"] == "GET, HEAD, OPTIONS")
    }
    #expect(reader.get(link, method: .options).status == 204)
    #expect(reader.get(link, method: .other("BREW")).status == 501)
    #expect(try counter.audited("sensitive_read") == 0)
  }
}
