import Testing

@testable import Preview

/// How a mail's file is read.
struct MailMessageTests {
  private func read(_ lines: String...) -> MailMessage {
    MailMessage(Array(lines.joined(separator: "\r\n").utf8))
  }

  @Test func `a mail of the accounts has its head, its text and its HTML`() {
    let mail = read(
      "Subject: =?UTF-8?Q?Activez_votre_compte_=C2=AB=C2=A0carri=C3=A8re?=",
      " =?utf-8?B?IMK7?=", "To: Afi <afi@exemple.org>", "Date: Mon, 2 Mar 2026 10:00:00 +0100",
      "Content-Type: multipart/alternative;", " boundary=\"a;b\"", "", "préambule", "--a;b",
      "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "",
      "Le lien=C2=A0: https://carriere.exemple.org/com=", "pte  ", "Fin.", "--a;b ",
      "Content-Type: text/html; charset=utf-8", "", "<p>Été</p>", "--a;b--", "épilogue")
    #expect(mail.header["subject"] == "Activez votre compte «\u{A0}carrière »")
    #expect(mail.header["to"] == "Afi <afi@exemple.org>")
    #expect(mail.text == "Le lien\u{A0}: https://carriere.exemple.org/compte\nFin.")
    #expect(mail.html == "<p>Été</p>")
  }

  @Test(arguments: [
    ("=?UTF-8?Q?a?= =?UTF-8?Q?b?=", "ab"), ("=?UTF-8?Q?a?= b", "a b"), ("a =?x", "a =?x"),
    ("=?ISO-8859-1?q?=E9t=E9?=", "été"), ("=?UTF-8?X?a?=", "=?UTF-8?X?a?="),
    ("=?UTF-8?B?!?=", "!"), ("=?UTF-8?Q?=ZZ?=", "=ZZ"), ("=?=?UTF-8?Q?a?=", "=?a"), ("", ""),
    ("=?UTF-8?Q?a=0D=0ABcc:_b?=", "a\r\nBcc: b"),
  ])
  func `encoded words are read, the rest stays`(text: String, read: String) {
    #expect(EncodedWords.read(text) == read)
  }

  @Test func `a mail in one part is its text`() {
    #expect(read("Subject: a", "", "b", "c").text == "b\nc")
    #expect(read("Content-Transfer-Encoding: BASE64", "", "w6k=", "").text == "é")
    #expect(read("Content-Type: text/plain; charset=ISO-8859-1", "", "a").text == "a")
    #expect(read("Content-Type: text/html", "", "<p>").html == "<p>")
  }

  @Test func `an attachment is not the text`() {
    let mail = read(
      "Content-Type: multipart/mixed; boundary=x", "", "--x",
      "Content-Disposition: attachment; filename=a", "", "pièce", "--x", "", "texte")
    #expect(mail.text == "texte")
  }

  @Test func `a mail that is cut off, or is none, is read as far as it goes`() {
    #expect(read().text == "")
    #expect(read("Subject").header.fields.isEmpty)
    #expect(read(" folded", ": none").header.fields.isEmpty)
    #expect(read("Content-Type: multipart/mixed; boundary=x", "", "--x", "A: b").text == "")
    #expect(read("Content-Type: multipart/mixed; boundary=\"\"", "", "a").text == nil)
    #expect(MailMessage([0xFF, 0x0A, 0x0A, 0xC3]).text == "\u{FFFD}")
  }

  @Test func `parts in parts without end, and parts without number, are left`() {
    let deep = (0..<1000).map { _ in "Content-Type: multipart/mixed; boundary=x\n\n--x\n" }
    #expect(MailMessage(Array(deep.joined().utf8)).text == nil)
    let many =
      "Content-Type: multipart/mixed; boundary=x\n\n"
      + String(repeating: "--x\nContent-Type: image/png\n\n\n", count: 50_000) + "--x\n\ntexte"
    #expect(MailMessage(Array(many.utf8)).text == nil)
  }
}
