import Gateway
import TestSupport
import Testing

struct `A disposition` {
  @Test(arguments: [
    (29, ContentDisposition.Kind.inline, #"inline; filename="arrete-2024-153.pdf""#),
    (29, .attachment, #"attachment; filename="arrete-2024-153.pdf""#),
  ])
  func `names a plain file once`(item: Int, kind: ContentDisposition.Kind, text: String) {
    #expect(ContentDisposition(kind, fileName: "arrete-2024-153.pdf")?.text == text)
  }

  @Test(
    arguments: [
      (30, "arrêté n° 3.pdf", "arrete n_ 3.pdf", "arr%C3%AAt%C3%A9%20n%C2%B0%203.pdf"),
      (30, "arre\u{302}te\u{301}.pdf", "arrete.pdf", "arre%CC%82te%CC%81.pdf"),
      (
        30, "décision d'œuvre (1)*.pdf", "decision d'oeuvre (1)*.pdf",
        "d%C3%A9cision%20d%27%C5%93uvre%20%281%29%2A.pdf"
      ),
      (30, "50%41.pdf", "50_41.pdf", "50%2541.pdf"),
      (30, "日本.pdf", "__.pdf", "%E6%97%A5%E6%9C%AC.pdf"),
      (30, "a!#$&+-.^_`|~.pdf;é", "a!#$&+-.^_`|~.pdf_e", "a!#$&+-.^_`|~.pdf%3B%C3%A9"),
      (30, "a\u{1B}[2J\u{7F}é", "a_[2J_e", "a_%5B2J_%C3%A9"),
      (30, "acte-\u{202E}fdp.exe", "acte-_fdp.exe", nil),
      (30, ".\u{30C}.", "_", ".%CC%8C."),
      (32, #"a";dummy=".txt"#, "a__dummy=_.txt", "a_%3Bdummy%3D_.txt"),
      (32, #"a\";dummy=\".txt"#, "a___dummy=__.txt", "a__%3Bdummy%3D__.txt"),
      (
        32, #"a\";dummy=\".txt;filename*=UTF-8''b.sh"#, "a___dummy=__.txt_filename*=UTF-8''b.sh",
        "a__%3Bdummy%3D__.txt%3Bfilename%2A%3DUTF-8%27%27b.sh"
      ),
      (32, "../../etc/passwd", ".._.._etc_passwd", nil), (32, #"..\a.pdf"#, ".._a.pdf", nil),
    ] as [(Int, String, String, String?)])
  func `names a difficult file twice`(item: Int, name: String, plain: String, extended: String?) {
    let tail = extended.map { "; filename*=UTF-8''\($0)" } ?? ""
    #expect(
      ContentDisposition(.attachment, fileName: name)?.text
        == "attachment; filename=\"\(plain)\"\(tail)")
  }

  @Test(arguments: [
    (31, "a\r\nSet-Cookie: b=1"), (31, "a\nb"), (31, "a\rb"), (31, "a\u{0}.pdf"), (31, ""),
    (31, ".."), (31, String(repeating: "a", count: 256)),
  ])
  func `of a name that nobody should be sent is none`(item: Int, name: String) {
    #expect(ContentDisposition(.inline, fileName: name) == nil)
  }

  @Test func `of whatever name has a name or two, and says the name`() throws {
    var random = SplitMix64(seed: 6)
    let alphabet = Array("ab.;\"\\/%'*()=é\u{301}\u{202E}\u{1F600}\t\u{7F} ,œ".unicodeScalars)
    for _ in 0..<20_000 {
      let scalars = (0..<Int.random(in: 1...30, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? "a"
      }
      let name = String(String.UnicodeScalarView(scalars))
      guard let text = ContentDisposition(.inline, fileName: name)?.text else {
        #expect(name.allSatisfy { $0 == "." })
        continue
      }
      let pieces = text.split(separator: "\"", omittingEmptySubsequences: false)
      try #require(pieces.count == 3 && pieces[0] == "inline; filename=")
      #expect(text.utf8.allSatisfy { (0x20...0x7E).contains($0) })
      #expect(!pieces[1].contains { #"\%/;"#.contains($0) })
      let mark = "; filename*=UTF-8''"
      #expect(pieces[2].isEmpty || pieces[2].hasPrefix(mark))
      let said = pieces[2].isEmpty ? String(pieces[1]) : decoded(pieces[2].dropFirst(mark.count))
      #expect(said.unicodeScalars.elementsEqual(harmless(scalars)))
    }
  }

  /// What a browser makes of an extended value, where nothing but `attr-char` may stand raw.
  private func decoded(_ value: Substring) -> String {
    let raw = Set("!#$&+-.^_`|~".utf8)
    var bytes: [UInt8] = []
    var rest = Array(value.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        let isLetter = Character(Unicode.Scalar(byte)).isLetter
        #expect(isLetter || Character(Unicode.Scalar(byte)).isNumber || raw.contains(byte))
        bytes.append(byte)
        continue
      }
      bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
      rest = rest.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func harmless(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    scalars.map { "\"\\/\t\u{7F}\u{202E}".unicodeScalars.contains($0) ? "_" : $0 }
  }
}
