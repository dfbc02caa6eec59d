import Accounts
import Calendar
import Cryptography
package import Portal
package import Registry

/// A mail as it travels (RFC 5322): the same bytes at each attempt.
package struct MailMessage: Sendable, Equatable {
  /// The envelope's sender, to whom failures go.
  package let sender: String
  package let recipient: String
  package let bytes: [UInt8]

  /// Fills a mail's words in.
  ///
  /// - Parameters:
  ///   - words: Mustache, of which the subject and the text take values unescaped.
  ///   - letterhead: who sends it.
  package init(
    _ mail: OutboxMail, words: CompiledMail, letterhead: Letterhead
  ) throws(MailProblem) {
    recipient = try MailMessage.recipient(mail)
    sender = letterhead.sender
    let filled = try FilledMail(words, mail.details)
    let headers = MailMessage.headers(mail, recipient, filled.subject, letterhead)
    let boundary = MailMessage.boundary(mail)
    bytes =
      Array(headers.map { "\($0): \($1)\r\n" }.joined().utf8)
      + Array("Content-Type: multipart/alternative;\r\n boundary=\"\(boundary)\"\r\n\r\n".utf8)
      + MailMessage.part("plain", filled.text, boundary)
      + MailMessage.part("html", filled.html, boundary) + Array("--\(boundary)--\r\n".utf8)
  }

  private static func headers(
    _ mail: OutboxMail, _ recipient: String, _ subject: String, _ letterhead: Letterhead
  ) -> [(String, String)] {
    let from = mailbox(letterhead.senderName, letterhead.sender)
    let replyTo = letterhead.replyTo.map { [("Reply-To", $0)] } ?? []
    return [("From", from), ("To", recipient)] + replyTo + [
      ("Subject", HeaderText.unstructured(subject, column: "Subject: ".utf8.count)),
      ("Date", MailDate.text(mail.queued, offset: letterhead.timezone)),
      ("Message-ID", "<\(id(mail))@\(letterhead.domain)>"),
      ("MIME-Version", "1.0"),
      // RFC 3834 §5, and what Outlook goes by: no holiday notice answers.
      ("Auto-Submitted", "auto-generated"), ("X-Auto-Response-Suppress", "All"),
      ("Content-Language", letterhead.language),
    ] + unsubscription(mail, letterhead)
  }

  /// Where a mail that was asked for is called off (RFC 2369 §3.2); the others answer a request.
  private static func unsubscription(
    _ mail: OutboxMail, _ letterhead: Letterhead
  ) -> [(String, String)] {
    guard mail.mail == Mail.nouvelActe.rawValue else { return [] }
    return [("List-Unsubscribe", "<\(letterhead.accountAddress)>")]
  }

  private static func mailbox(_ name: String, _ address: String) -> String {
    name.isEmpty ? address : "\(HeaderText.phrase(name))\r\n <\(address)>"
  }

  /// The same at each attempt: a mail that goes twice is shown once.
  private static func id(_ mail: OutboxMail) -> String {
    let identity = "\(mail.id) \(mail.queued) \(mail.mail) \(mail.recipient)"
    return "\(mail.id).\(SHA256.digest(of: Array(identity.utf8)).hex.prefix(24))"
  }

  /// `=_` stands in no quoted-printable text (RFC 2045 §6.7).
  private static func boundary(_ mail: OutboxMail) -> String { "=_guichet-\(mail.id)" }

  private static func part(_ subtype: String, _ text: [UInt8], _ boundary: String) -> [UInt8] {
    let head = """
      --\(boundary)\r
      Content-Type: text/\(subtype); charset=utf-8\r
      Content-Transfer-Encoding: quoted-printable\r
      \r

      """
    return Array(head.utf8) + QuotedPrintable.lines(text)
  }

  // MARK: Addresses

  private static func recipient(_ mail: OutboxMail) throws(MailProblem) -> String {
    do throws(EmailAddress.Problem) {
      return try EmailAddress(parsing: mail.recipient).text
    } catch {
      throw error == .notASCII ? .foreignAddress : .address
    }
  }
}

extension OutboxMail {
  /// `a•••@exemple.org`: enough for an operator to tell mails apart by.
  package var maskedRecipient: String { (try? EmailAddress(parsing: recipient))?.masked ?? "•••" }
}
