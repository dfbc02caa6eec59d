import Acts
import Cryptography
import Testing

/// The names of acts, of their bytes and of their files.
struct ActNameTests {
  @Test(arguments: ["A", "A2024-000153", "a_b-C9", "-", String(repeating: "x", count: 64)])
  func `an id is of address characters`(_ text: String) {
    #expect(ActID(text)?.text == text)
  }

  @Test(arguments: ["", ".", "..", "a.b", "a/b", "a b", "é", "a\n", "a\0", "%41"])
  func `anything else is no id`(_ text: String) {
    #expect(ActID(text) == nil)
    #expect(ActID(String(repeating: "x", count: 65)) == nil)
  }

  @Test func `a revision is the first 96 bits of SHA-256`() {
    let revision = ActRevision(SHA256.digest(of: Array("%PDF-1.7\n".utf8)))
    #expect(revision.text == "Bxb5Jkyf4Z9ddFUn")
    #expect(ActRevision("Bxb5Jkyf4Z9ddFUn") == revision)
    #expect(revision.entityTag(size: 9) == "\"Bxb5Jkyf4Z9ddFUn-9\"")
  }

  @Test(arguments: [
    "", "Bxb5Jkyf4Z9ddFU", "Bxb5Jkyf4Z9ddFUnn", "Bxb5Jkyf4Z9ddFU=", "Bxb5 kyf4Z9ddFUn",
  ])
  func `a revision has 16 characters`(_ text: String) {
    #expect(ActRevision(text) == nil)
  }

  @Test(arguments: [
    ("Avancement", 2021, "acte-avancement-2021-A17"),
    ("Avancement d’échelon", 2021, "acte-avancement-d-echelon-2021-A17"),
    ("Mise à disposition / détachement", nil, "acte-mise-a-disposition-detachement-A17"),
    ("Acte de NOMINATION", 2020, "acte-de-nomination-2020-A17"),
    ("Œuvre n° 0470/MEMP", 2019, "acte-oeuvre-n-0470-memp-2019-A17"),
    ("e\u{301}che\u{301}ance", 2020, "acte-echeance-2020-A17"),
    ("\"; filename=x\r\nSet-Cookie: a", 2020, "acte-filename-x-set-cookie-a-2020-A17"),
    ("../../etc/passwd", 2020, "acte-etc-passwd-2020-A17"), ("昇進", 2020, "acte-2020-A17"),
    ("", 123_456, "acte-A17"), ("x", -1, "acte-x-A17"),
    (
      "Reclassement à la suite d’un changement de catégorie et d’échelle", 2020,
      "acte-reclassement-a-la-suite-d-un-changement-de-2020-A17"
    ),
    (
      String(repeating: "x", count: 300), 2020,
      "acte-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-2020-A17"
    ),
  ])
  func `a file's name is plain ASCII, whatever the title`(
    _ title: String, _ year: Int?, _ expected: String
  ) throws {
    let id = try #require(ActID("A17"))
    #expect(ActSlug(title: title, year: year, id: id).text == expected)
  }
}
