import Acts
import Cryptography
import Testing

/// What a link looks like, and what is none.
struct ActTokenTests {
  @Test func `the example is signed as another program signed it`() throws {
    let fixture = try Fixture()
    #expect(fixture.link(by: try Fixture.signer()) == Fixture.token)
  }

  @Test func `the example says what it was signed for`() throws {
    let fixture = try Fixture()
    guard case .valid(let token) = try Fixture.signer().verify(Fixture.token, at: Fixture.expires)
    else { return #expect(Bool(false), "the example is refused") }
    #expect(token.key == KeyID("k7"))
    #expect(token.expires == 1_790_000_000)
    #expect(token.disposition == .inline)
    #expect(token.act == fixture.act)
    #expect(token.revision == fixture.revision)
    #expect(token.session == fixture.session)
  }

  @Test func `a link to see and a link to download are two links`() throws {
    let (fixture, signer) = (try Fixture(), try Fixture.signer())
    let download = fixture.link(by: signer, .attachment)
    #expect(download.hasPrefix("1.k7.1790000000.a."))
    guard case .valid(let token) = signer.verify(download, at: Fixture.expires) else {
      return #expect(Bool(false), "the link is refused")
    }
    #expect(token.disposition == .attachment)
  }

  @Test func `the longest names fit`() throws {
    let ring = try Fixture.ring("abcdefgh active 2027-01-31T00:00:00Z 900 \(Fixture.secret)")
    let signer = try Fixture.signer(ring)
    let act = try #require(ActID(String(repeating: "x", count: 64)))
    let fixture = try Fixture()
    let link = signer.sign(
      act: act, revision: fixture.revision, disposition: .inline, session: fixture.session,
      expires: Fixture.expires)
    #expect(link.utf8.count == 162)
    #expect(!isRefused(signer.verify(link, at: Fixture.expires)))
  }

  /// Each has the example's code, or one of its length.
  @Test(arguments: [
    // Seven fields, or nine, or the wrong version.
    "", ".", ".......", "1.k7.1790000000.i.A1.Bxb5Jkyf4Z9ddFUn.4w2zkrtz5Uep",
    "1.k7.1790000000.i.A1.Bxb5Jkyf4Z9ddFUn.4w2zkrtz5Uep.", "1.k7.1790000000.i.A1..CODE",
    "1.k7.1790000000.i.A1.Bxb5Jkyf4Z9ddFUn.4w2zkrtz5Uep.x.CODE",
    "2.k7.1790000000.i.A1.Bxb5Jkyf4Z9ddFUn.4w2zkrtz5Uep.CODE",
    "01.k7.1790000000.i.A1.Bxb5Jkyf4Z9ddFUn.4w2zkrtz5Uep.CODE",
    // The key.
    "1..1790000000.i.A1.Bxb5Jkyf4Z9ddFUn.4w2zkrtz5Uep.CODE",
    "1.K7.1790000000.i.A1.Bxb5Jkyf4Z9ddFUn.4w2zkrtz5Uep.CODE",
    "1.abcdefghi.1790000000.i.A1.Bxb5Jkyf4Z9ddFUn.4w2zkrtz5Uep.CODE",
    // The time.
    "1.k7.0790000000.i.A1.Bxb5Jkyf4Z9ddFUn.4w2zkrtz5Uep.CODE",
    "1.k7.179000000.i.A1.Bxb5Jkyf4Z9ddFUn.4w2zkrtz5Uep.CODE",
    "1.k7.17900000000.i.A1.Bxb5Jkyf4Z9ddFUn.4w2zkrtz5Uep.CODE",
    "1.k7.-179000000.i.A1.Bxb5Jkyf4Z9ddFUn.4w2zkrtz5Uep.CODE",
    "1.k7.+179000000.i.A1.Bxb5Jkyf4Z9ddFUn.4w2zkrtz5Uep.CODE",
    // The disposition.
    "1.k7.1790000000..A1.Bxb5Jkyf4Z9ddFUn.4w2zkrtz5Uep.CODE",
    "1.k7.1790000000.I.A1.Bxb5Jkyf4Z9ddFUn.4w2zkrtz5Uep.CODE",
    "1.k7.1790000000.ia.A1.Bxb5Jkyf4Z9ddFUn.4w2zkrtz5Uep.CODE",
    // The act: never a path.
    "1.k7.1790000000.i..Bxb5Jkyf4Z9ddFUn.4w2zkrtz5Uep.CODE",
    "1.k7.1790000000.i.a/b.Bxb5Jkyf4Z9ddFUn.4w2zkrtz5Uep.CODE",
    "1.k7.1790000000.i.a%2fb.Bxb5Jkyf4Z9ddFUn.4w2zkrtz5Uep.CODE",
    "1.k7.1790000000.i.a\0b.Bxb5Jkyf4Z9ddFUn.4w2zkrtz5Uep.CODE",
    "1.k7.1790000000.i.a\nb.Bxb5Jkyf4Z9ddFUn.4w2zkrtz5Uep.CODE",
    "1.k7.1790000000.i.é.Bxb5Jkyf4Z9ddFUn.4w2zkrtz5Uep.CODE",
    // The revision, and the session: a link of no session is none.
    "1.k7.1790000000.i.A1.Bxb5Jkyf4Z9ddFU.4w2zkrtz5Uep.CODE",
    "1.k7.1790000000.i.A1.Bxb5Jkyf4Z9ddFU=.4w2zkrtz5Uep.CODE",
    "1.k7.1790000000.i.A1.Bxb5Jkyf4Z9ddFUn.p.CODE",
    "1.k7.1790000000.i.A1.Bxb5Jkyf4Z9ddFUn.4w2zkrtz5Ue+.CODE",
    // The code.
    "1.k7.1790000000.i.A1.Bxb5Jkyf4Z9ddFUn.4w2zkrtz5Uep.CODE=",
    "1.k7.1790000000.i.A1.Bxb5Jkyf4Z9ddFUn.4w2zkrtz5Uep.CODE ",
    "1.k7.1790000000.i.A1.Bxb5Jkyf4Z9ddFUn.4w2zkrtz5Uep.CODE\n",
    " 1.k7.1790000000.i.A1.Bxb5Jkyf4Z9ddFUn.4w2zkrtz5Uep.CODE",
  ])
  func `this is no token`(_ text: String) throws {
    let code = "mxsgYGMwsx0KqRNThtv2oj8SMWq1JkQLS3WGZTN2Oeo"
    let text = text.replacing("CODE", with: code)
    #expect(try Fixture.signer().verify(text, at: Fixture.expires) == .refused(.malformed))
    #expect(ActToken.logName(of: text) == nil)
  }

  /// The last digit of 43 stands for four bits; the two others must be zero.
  @Test func `a code has one spelling`() throws {
    let signer = try Fixture.signer()
    let others = ["p", "q", "r"].map { Fixture.token.dropLast() + $0 }
    for other in others {
      #expect(signer.verify(String(other), at: Fixture.expires) == .refused(.malformed))
    }
  }

  @Test func `of a text beyond all tokens only the beginning is looked at`() throws {
    let text = Fixture.token + String(repeating: "A", count: 10_000_000)
    #expect(try Fixture.signer().verify(text, at: Fixture.expires) == .refused(.malformed))
  }

  @Test func `a log names a link by what opens nothing`() {
    #expect(ActToken.logName(of: Fixture.token) == "mxsgYGMwsx0K")
  }
}
