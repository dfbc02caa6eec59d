import Glibc
import SiteGenerator
import TestSupport
import Testing

@testable import Preview

/// `/_courrier/`, where what a mail says is not believed.
struct MailPagesTests {
  private let home: PublishedFolder
  private let hostile = """
    Subject: <script>alert(1)</script>
    To: "><img src=x onerror=alert(1)> <a@exemple.org>
    X-<b>: 1
    Content-Type: multipart/alternative; boundary=x

    --x

    </pre><script>alert(1)</script> https://exemple.org/"onclick="alert(1)
    <https://carriere.exemple.org/compte/activation?jeton=a&b>, javascript:alert(1).
    --x
    Content-Type: text/html

    <script>alert(1)</script><a href="https://carriere.exemple.org/compte/">a</a>
    --x--
    """

  init() throws {
    home = try PublishedFolder([
      "mail/1.eml": "Subject: Premier\n\nUn.", "mail/2 é.eml": hostile,
      "mail/secret.txt": "Subject: Secret\n\n", "mail/.3.eml": "Subject: Brouillon\n\n",
      "accounts.db.eml": "Subject: Dehors\n\n", "mail/dossier/4.eml": "Subject: Dessous\n\n",
    ])
    try home.link("mail/lien.eml", to: "\(home.root)/accounts.db.eml")
    try date("1.eml", 1_772_366_400)
    try date("2 é.eml", 1_772_366_401)
  }

  private func date(_ name: String, _ seconds: Int) throws {
    let time = timeval(tv_sec: seconds, tv_usec: 0)
    let path = "\(home.root)/mail/\(name)"
    try checked("utimes", unsafe utimes(path, [time, time]))
  }

  private func get(_ path: String, _ method: String = "GET") throws -> StaticAnswer {
    let accounts = PreviewAccounts(
      path: "/compte", program: "/rien", home: home.root, origin: "https://carriere.exemple.org",
      trial: "Compte d’essai : <123456>")
    let pages = MailPages(accounts, PreviewWording(language: .french))
    return pages.answer(
      try #require(RequestHead(Array("\(method) \(path) HTTP/1.1\r\n\r\n".utf8))))
  }

  private func page(_ path: String) throws -> String {
    String(decoding: try get(path).body, as: UTF8.self)
  }

  @Test func `the list has the newest mail first, and tells what to try`() throws {
    let list = try page("/_courrier/")
    let first = try #require(list.firstRange(of: "<a href=\"2%20%C3%A9.eml\">"))
    let second = try #require(list.firstRange(of: "<a href=\"1.eml\"><bdi>Premier</bdi></a>"))
    #expect(first.lowerBound < second.lowerBound)
    #expect(list.contains("Compte d’essai : &lt;123456&gt;"))
    for other in ["Secret", "Brouillon", "Dehors", "Dessous", "lien.eml"] {
      #expect(!list.contains(other), "\(other)")
    }
  }

  @Test func `a mail's text can be followed and does nothing else`() throws {
    let mail = try page("/_courrier/2%20%C3%A9.eml")
    #expect(!mail.contains("<script") && !mail.contains("<img") && !mail.contains("<b>"))
    #expect(!mail.contains("href=\"javascript"))
    #expect(
      mail.contains(
        "<a href=\"https://exemple.org/\" rel=\"noreferrer noopener\">https://exemple.org/</a>"
          + "&quot;onclick=&quot;"))
    #expect(
      mail.contains(
        "&lt;<a href=\"/compte/activation?jeton=a&amp;b\" rel=\"noreferrer noopener\">"
          + "https://carriere.exemple.org/compte/activation?jeton=a&amp;b</a>&gt;,"))
    #expect(mail.contains("<iframe sandbox=\"allow-popups"))
  }

  @Test func `a mail's HTML runs nothing, even outside its frame`() throws {
    let frame = try get("/_courrier/2%20%C3%A9.eml/html")
    let policy = try #require(frame.header("Content-Security-Policy"))
    #expect(policy.hasPrefix("default-src 'none'; ") && policy.contains("; sandbox allow-popups"))
    for right in ["allow-scripts", "allow-same-origin", "allow-forms", "script-src"] {
      #expect(!policy.contains(right), "\(right)")
    }
    #expect(String(decoding: frame.body, as: UTF8.self).contains("<a href=\"/compte/\">a</a>"))
  }

  @Test(arguments: ["/_courrier/", "/_courrier/1.eml", "/_courrier/2%20%C3%A9.eml/html"])
  func `nothing of a mail is kept by a browser`(path: String) throws {
    let answer = try get(path)
    #expect(answer.status == 200)
    #expect(answer.header("Cache-Control") == "no-store")
    #expect(answer.header("Referrer-Policy") == "no-referrer")
    #expect(answer.header("X-Content-Type-Options") == "nosniff")
    // What a mail says never reaches a header.
    #expect(answer.header("Content-Security-Policy")?.hasPrefix("default-src 'none'; ") == true)
  }

  @Test(arguments: ["/_courrier/", "/_courrier/1.eml"])
  func `a page of mails is a whole page`(path: String) throws {
    let page = try page(path)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"fr\">"))
    #expect(page.contains("<style>") && page.contains("<main>\n<h1>"))
  }

  @Test(arguments: [
    ("/_courrier", 301), ("/_courrier/rien.eml", 404), ("/_courrier/../accounts.db.eml", 404),
    ("/_courrier/..%2Faccounts.db.eml", 404), ("/_courrier/lien.eml", 404),
    ("/_courrier/.3.eml", 404), ("/_courrier/secret.txt", 404), ("/_courrier/%zz", 400),
    ("/_courrier/dossier%2F4.eml", 404), ("/_courrier/1.eml/html", 404),
    ("/_courrier/1.eml/", 404), ("/_courrier/1.eml%00", 404), ("/_courrier//", 404),
  ])
  func `an address is a mail's of the list, or none`(path: String, status: Int) throws {
    #expect(try get(path).status == status)
  }

  @Test func `mails are only looked at`() throws {
    #expect(try get("/_courrier/", "POST").status == 405)
    #expect(try get("/_courrier/1.eml", "DELETE").status == 405)
  }

  @Test func `without a mail, the page says where mails go`() throws {
    let pages = MailPages(
      PreviewAccounts(
        path: "/compte", program: "/rien", home: "\(home.root)/rien", origin: nil),
      PreviewWording(language: .french))
    let head = try #require(RequestHead(Array("GET /_courrier/ HTTP/1.1\r\n\r\n".utf8)))
    #expect(String(decoding: pages.answer(head).body, as: UTF8.self).contains("Aucun courriel"))
  }
}
