import Portal
import Testing

/// This repository's mails: what each says, and says once.
struct MailWordsTests {
  /// A mail's two parts, their no-break spaces as plain ones.
  private func parts(_ mail: Mail) async throws -> (text: String, html: String) {
    let site = try TestSite.ofRepository()
    try await site.publish()
    let parts = [try site.mailText(mail.rawValue), try site.mailHTML(mail.rawValue)]
      .map { $0.replacing("\u{A0}", with: " ") }
    return (parts[0], parts[1])
  }

  @Test(arguments: Mail.allCases)
  func `a mail says things once, and its contact on lines of their own`(mail: Mail) async throws {
    let (text, html) = try await parts(mail)
    for once in ["gratuit", "Ministère du Travail et de la Fonction publique"] {
      #expect(text.ranges(of: once).count == 1, "\(text)")
      #expect(html.ranges(of: once).count == 1, "\(html)")
    }
    #expect(text.ranges(of: "http://localhost:8080/\n").count == 1)
    #expect(
      text.contains(
        """

        - Service de relation avec les usagers
        - Téléphone : 01 00 00 00 01
        - Courriel : sru@exemple.org

        """))
  }

  @Test func `the mail on another's registration names the button of its page`() async throws {
    let text = try await parts(.inscriptionSignalee).text
    #expect(text.contains("« Bloquer le compte » :\n\n{{{lien}}}"))
  }
}
