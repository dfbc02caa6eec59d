import Cryptography
import SiteGenerator

/// `/_courrier/`: the mails of the accounts, for whoever tries the pages on this machine.
///
/// What a mail says is not believed: its text is escaped, its HTML shown in a frame that runs
/// nothing.
struct MailPages: Sendable {
  private let folder: MailFolder
  private let trial: String?
  private let own: OwnAddress
  private let wording: PreviewWording

  init(_ accounts: PreviewAccounts, _ wording: PreviewWording) {
    folder = MailFolder(path: accounts.home + "/mail")
    trial = accounts.trial
    own = OwnAddress(origin: accounts.origin)
    self.wording = wording
  }

  func answers(_ path: String) -> Bool {
    path.hasPrefix(PreviewAccounts.mailAddress) || path + "/" == PreviewAccounts.mailAddress
  }

  func answer(_ head: RequestHead) -> StaticAnswer {
    guard head.method == "GET" || head.method == "HEAD" else {
      return wording.refusal(405, [("Allow", "GET, HEAD")])
    }
    guard head.path.hasPrefix(PreviewAccounts.mailAddress) else {
      return StaticAnswer(
        301, [("Location", PreviewAccounts.mailAddress), ("Content-Length", "0")])
    }
    let parts = head.path.dropFirst(PreviewAccounts.mailAddress.count)
      .split(separator: "/", omittingEmptySubsequences: false)
    guard let wanted = strictlyPercentDecoded(String(parts[0])) else { return wording.refusal(400) }
    if wanted.isEmpty, parts.count == 1 { return list() }
    guard let name = folder.names().first(where: { $0 == wanted }), let mail = folder.mail(name)
    else { return wording.refusal(404) }
    switch parts.dropFirst() {
    case []: return mailPage(mail, name)
    case ["html"]: return frame(mail)
    default: return wording.refusal(404)
    }
  }

  // MARK: Pages

  private func list() -> StaticAnswer {
    let rows = folder.names().map { name in
      let header = folder.mail(name)?.header
      let cells = ["to", "date"].map { "<td><bdi>\(escapedForHTML(header?[$0] ?? ""))</bdi>" }
      return "<tr><td><a href=\"\(percentEncoded(name))\"><bdi>\(subject(header, name))</bdi></a>"
        + cells.joined()
    }
    let heads = [wording.subject, wording.recipient, wording.date].map { "<th scope=\"col\">\($0)" }
    let table =
      rows.isEmpty
      ? "<p>\(wording.noMails)</p>"
      : "<table><tr>\(heads.joined())\n\(rows.joined(separator: "\n"))\n</table>"
    let hint = trial.map { "<p>\(escapedForHTML($0))</p>\n" } ?? ""
    // A mail that comes is seen at once; the script of the pages hears of the site alone.
    return page(
      wording.mails, "\(hint)\(table)\n<p><a href=\"/\">\(wording.home)</a></p>",
      head: "<meta http-equiv=\"refresh\" content=\"3\">")
  }

  private func mailPage(_ mail: MailMessage, _ name: String) -> StaticAnswer {
    var body = table(
      [(wording.sender, "from"), (wording.recipient, "to"), (wording.date, "date")].map {
        ($0, mail.header[$1] ?? "")
      })
    body += mail.text.map { "<pre>\(MailText(own: own).html($0))</pre>\n" } ?? ""
    if mail.html != nil {
      body += """
        <h2>\(wording.htmlPart)</h2>
        <iframe sandbox="\(Self.allowed)" src="\(percentEncoded(name))/html" \
        title="\(wording.htmlPart)"></iframe>

        """
    }
    if mail.text == nil, mail.html == nil { body += "<p>\(wording.noText)</p>\n" }
    let fields = table(mail.header.fields.map { ($0.name, $0.value) })
    body += "<details><summary>\(wording.allFields)</summary>\n\(fields)</details>\n"
    return page(
      subject(mail.header, name), body + "<p><a href=\"./\">\(wording.allMails)</a></p>")
  }

  private func table(_ rows: [(name: String, value: String)]) -> String {
    let rows = rows.map { row in
      "<tr><th scope=\"row\">\(escapedForHTML(row.name))"
        + "<td><bdi>\(escapedForHTML(row.value))</bdi>"
    }
    return "<table>\n\(rows.joined(separator: "\n"))\n</table>\n"
  }

  /// Escaped; a mail without one has its file's name.
  private func subject(_ header: MailHeader?, _ name: String) -> String {
    let subject = header?["subject"] ?? ""
    return escapedForHTML(subject.allSatisfy(\.isWhitespace) ? name : subject)
  }

  /// Links lead out of the frame when they are followed by hand; nothing else is let out.
  private static let allowed =
    "allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"

  private func frame(_ mail: MailMessage) -> StaticAnswer {
    guard let html = mail.html else { return wording.refusal(404) }
    let policy =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; "
      + "frame-ancestors 'self'; sandbox \(Self.allowed)"
    return served("<!DOCTYPE html><base target=\"_top\">\n" + own.localized(html), policy: policy)
  }

  private func page(_ title: String, _ body: String, head: String = "") -> StaticAnswer {
    let html = """
      <!DOCTYPE html>
      <html lang="\(wording.code)"><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">\(head)
      <title>\(title)</title>
      <style>\(Self.style)</style>
      <main>
      <h1>\(title)</h1>
      \(body)
      </main>

      """
    let hash = SHA256.digest(of: Array(Self.style.utf8)).base64
    let policy =
      "default-src 'none'; style-src 'sha256-\(hash)'; frame-src 'self'; base-uri 'none'; "
      + "form-action 'none'; frame-ancestors 'none'"
    return served(html, policy: policy)
  }

  private func served(_ html: String, policy: String) -> StaticAnswer {
    StaticAnswer(
      200,
      [
        ("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
        ("Content-Security-Policy", policy),
      ], body: Array(html.utf8))
  }

  private static let style =
    "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:1rem auto;padding:0 1rem}"
    + "table{border-collapse:collapse}td{overflow-wrap:anywhere}th,td{text-align:left;vertical-align:top;padding:.3rem .8rem}"
    + "pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;border:1px solid #999;"
    + "padding:1rem}iframe{width:100%;height:40rem;border:1px solid #999}"
}
