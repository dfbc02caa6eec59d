import Delivery
import Foundation
import Portal
import Testing

@testable import Registry

/// A mail's bytes.
struct MailMessageTests {
  private static func mail(
    _ details: [String: String] = ["nom": "Afi", "lien": "https://exemple.org/?jeton=a=b"],
    to recipient: String = "afi@exemple.org"
  ) -> OutboxMail {
    OutboxMail(
      id: 12, mail: "activation", recipient: recipient, details: details, state: .waiting,
      queued: DeliveryFixture.now, due: 0, expires: 0, attempts: 1, ended: nil, problem: nil)
  }

  private func text(
    _ mail: OutboxMail = mail(), subject: String = "Activez", text: String = "{{{nom}}}\n",
    html: String = "<p>{{nom}}</p>\n", _ change: (inout PortalSettings) -> Void = { _ in }
  ) throws -> String {
    var settings = DeliveryFixture.settings
    change(&settings)
    let words = CompiledMail(subject: subject, text: text, html: Array(html.utf8))
    let message = try MailMessage(mail, words: words, letterhead: Letterhead(settings))
    return String(decoding: message.bytes, as: UTF8.self)
  }

  private func header(_ name: String, in message: String) -> String? {
    let head = message.components(separatedBy: "\r\n\r\n")[0]
      .replacingOccurrences(of: "\r\n ", with: " ")
    return head.components(separatedBy: "\r\n").first { $0.hasPrefix(name + ": ") }
      .map { String($0.dropFirst(name.count + 2)) }
  }

  @Test func `a mail is these bytes, at each attempt`() throws {
    let expected = """
      From: =?UTF-8?Q?Espace_carri=C3=A8re?=
       <espace-carriere@exemple.org>
      To: afi@exemple.org
      Reply-To: sru@exemple.org
      Subject: Activez
      Date: Tue, 03 Mar 2026 14:05:09 +0100
      Message-ID: <12.7eb3bf5c8d0f73f1e0b9bdc1@exemple.org>
      MIME-Version: 1.0
      Auto-Submitted: auto-generated
      X-Auto-Response-Suppress: All
      Content-Language: fr
      Content-Type: multipart/alternative;
       boundary="=_guichet-12"

      --=_guichet-12
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      H=C3=A9 Afi
      https://exemple.org/?jeton=3Da=3Db
      --=_guichet-12
      Content-Type: text/html; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      <p>Afi</p>
      --=_guichet-12--

      """.replacingOccurrences(of: "\n", with: "\r\n")
    #expect(try text(text: "Hé {{{nom}}}\n{{{lien}}}\n") == expected)
  }

  @Test(arguments: [
    ("Activez votre espace", "Activez votre espace"),
    ("Été", "=?UTF-8?Q?=C3=89t=C3=A9?="),
    ("a =?UTF-8?Q?b?=", "=?UTF-8?Q?a_=3D=3FUTF=2D8=3FQ=3Fb=3F=3D?="),
    ("Coucou\r\nBcc: tous@exemple.org", "Coucou  Bcc: tous@exemple.org"),
    ("a\u{2028}b\u{0}c", "a b c"),
  ])
  func `a subject is one line of ASCII`(subject: String, expected: String) throws {
    #expect(header("Subject", in: try text(subject: subject)) == expected)
  }

  @Test func `a long subject is cut into words, no letter in two`() throws {
    let subject = String(repeating: "é", count: 40)
    let message = try text(subject: subject)
    let lines = message.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 76 })
    let words = try #require(header("Subject", in: message)).components(separatedBy: " ")
    #expect(words.count > 1)
    #expect(words.allSatisfy { $0.hasSuffix("?=") && ($0.count - 12) % 6 == 0 }, "\(words)")
  }

  @Test(arguments: [
    ("SRU", "\"SRU\" <espace-carriere@exemple.org>"),
    ("SRU \"le\" \\", "\"SRU \\\"le\\\" \\\\\" <espace-carriere@exemple.org>"),
    ("SRU\r\nBcc: x@exemple.org", "\"SRU  Bcc: x@exemple.org\" <espace-carriere@exemple.org>"),
    ("", "espace-carriere@exemple.org"),
  ])
  func `a sender's name cannot leave its quotes`(name: String, expected: String) throws {
    #expect(header("From", in: try text { $0.mail.senderName = name }) == expected)
  }

  @Test func `a detail stays within its line, subject and text alike`() throws {
    let details = ["nom": "Afi\r\nBcc: tous@exemple.org\r\n\r\nCliquez", "lien": "x"]
    let message = try text(Self.mail(details), subject: "{{{nom}}}", text: "Bonjour {{{nom}}}\n")
    #expect(!message.contains("\nBcc:"))
    #expect(message.contains("Bonjour Afi  Bcc: tous@exemple.org    Cliquez\r\n"))
  }

  @Test func `the HTML part escapes what the text part does not`() throws {
    let message = try text(Self.mail(["nom": "D'A & B", "lien": "x"]))
    #expect(message.contains("\r\nD'A & B\r\n"))
    #expect(message.contains("A &amp; B</p>"))
  }

  @Test(arguments: [
    ("a\nb\n", "a\r\nb\r\n"), ("a\r\nb\rc", "a\r\nb\r\nc\r\n"), ("fin \n", "fin=20\r\n"),
    ("fin\t\n", "fin=09\r\n"), ("1 = 1\n", "1 =3D 1\r\n"), (".\n..a\n", "=2E\r\n=2E.a\r\n"),
    ("É\u{A0}!\n", "=C3=89=C2=A0!\r\n"), ("a\n\nb\n", "a\r\n\r\nb\r\n"),
    (String(repeating: "a", count: 76) + "\n", String(repeating: "a", count: 76) + "\r\n"),
    (String(repeating: "a", count: 77) + "\n", String(repeating: "a", count: 75) + "=\r\naa\r\n"),
    (
      String(repeating: "a", count: 75) + ".b\n",
      String(repeating: "a", count: 75) + "=\r\n=2Eb\r\n"
    ),
  ])
  func `text is quoted-printable`(plain: String, encoded: String) throws {
    let parts = try text(text: plain).components(separatedBy: "quoted-printable\r\n\r\n")
    #expect(parts[1].components(separatedBy: "--=_guichet-12")[0] == encoded)
  }

  @Test(arguments: [
    ("afi@exemple", MailProblem.address), ("afi@exemple.org\r\nBcc: x@exemple.org", .address),
    ("a,b@exemple.org", .address), ("", .address), ("élodie@exemple.org", .foreignAddress),
  ])
  func `an address that no header can bear is refused`(
    recipient: String, problem: MailProblem
  ) throws {
    #expect(throws: problem) { try text(Self.mail(to: recipient)) }
  }

  @Test(arguments: ["", "x", "a@b@c", "a@exemple.org\r\nBcc: b@exemple.org", "é@exemple.org"])
  func `a sender that no header can bear is refused before any mail`(sender: String) throws {
    var settings = DeliveryFixture.settings
    settings.mail.sender = sender
    #expect(throws: MailSetupError.self) { try Letterhead(settings) }
  }

  @Test func `another reader finds the same words in it`() throws {
    let long = "https://carriere.exemple.org/compte/activation?jeton=" + DeliveryFixture.token
    let subject = "Été à l’Espace carrière : activez-le aujourd’hui, sans attendre demain"
    let message = try text(
      Self.mail(["nom": "Afi", "lien": long]), subject: subject,
      text: ".\nHé {{{nom}}} \n{{{lien}}}\n", html: "<a href=\"{{lien}}\">é</a>\n")
    let read = try output(
      of: "/usr/bin/python3", ["-c", Self.reader], input: Data(message.utf8))
    #expect(
      read == """
        no defects
        \(subject)
        Espace carrière|espace-carriere@exemple.org
        2026-03-03T14:05:09+01:00
        .|Hé Afi |\(long)
        <a href="\(long)">é</a>

        """)
  }

  private static let reader = """
    import email, email.policy, sys
    message = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.SMTP)
    parts = list(message.iter_parts())
    defects = [d for part in [message] + parts for d in part.defects]
    defects += [d for name in message.keys() for d in message[name].defects]
    print('defects', defects) if defects else print('no defects')
    print(message['subject'])
    sender = message['from'].addresses[0]
    print(sender.display_name + '|' + sender.addr_spec)
    print(message['date'].datetime.isoformat())
    for part in parts: print('|'.join(part.get_content().splitlines()))
    """
}
