import Compression
import FileSystem
import Testing

@testable import Preview

/// The published folder, as a web server would send it.
struct StaticSiteTests {
  private let folder: PublishedFolder
  private var site: StaticSite { StaticSite(root: folder.root) }

  init() throws {
    folder = try PublishedFolder([
      "index.html": "<h1>Accueil</h1>", "faq/index.html": "<h1>FAQ</h1>",
      "404.html": "<h1>Page introuvable</h1>", "410.html": "<h1>Page retirée</h1>",
      "robots.txt": "User-agent: *\n", "carte.3f2a9c01.png": "PNG", ".guichet": "à nous",
      "_redirects": "/vieux/ /faq/ 301\n/parti/ /410.html 410\n", "pièce.pdf": "%PDF-1.7",
    ])
  }

  @Test(arguments: [
    ("/", 200, "<h1>Accueil</h1>"), ("/faq/", 200, "<h1>FAQ</h1>"),
    ("/pi%C3%A8ce.pdf", 200, "%PDF-1.7"), ("/rien/", 404, "<h1>Page introuvable</h1>"),
    ("/parti/", 410, "<h1>Page retirée</h1>"), ("/.guichet", 400, "Adresse malformée.\n"),
  ])
  func `an address has a status and a body`(path: String, status: Int, body: String) {
    let answer = site.answer(StaticRequest("GET", path))
    #expect(answer.status == status)
    #expect(String(decoding: answer.body, as: UTF8.self) == body)
  }

  @Test(arguments: [("/faq", "/faq/"), ("/vieux/", "/faq/"), ("/vieux", "/faq/")])
  func `an address that moved leads on`(path: String, target: String) {
    let answer = site.answer(StaticRequest("GET", path))
    #expect(answer.status == 301)
    #expect(answer.header("Location") == target)
  }

  @Test(arguments: [
    "/../etc/passwd", "/faq/../../etc/passwd", "/%2e%2e/etc/passwd", "/..%2fetc/passwd",
    "/faq/%00", "/faq/%zz", "/faq/%C3", "//exemple.org/", "/faq\\..", "/.git/config", "faq",
  ])
  func `an address that leads out of the site is refused`(path: String) {
    #expect(site.answer(StaticRequest("GET", path)).status == 400)
  }

  @Test func `a symbolic link that leads out of the folder is not followed`() throws {
    try folder.link("pw.txt", to: "/etc/passwd")
    try folder.link("etc", to: "/etc")
    try folder.link("bientot.txt", to: "\(folder.root)-ailleurs")
    for path in ["/pw.txt", "/etc/passwd", "/bientot.txt"] {
      #expect(site.answer(StaticRequest("GET", path)).status == 404, "\(path)")
    }
    try folder.link("robots-2.txt", to: "robots.txt")
    #expect(site.answer(StaticRequest("GET", "/robots-2.txt")).status == 200)
  }

  @Test func `only GET and HEAD are served`() {
    let answer = site.answer(StaticRequest("POST", "/"))
    #expect(answer.status == 405)
    #expect(answer.header("Allow") == "GET, HEAD")
  }

  @Test func `HEAD says what GET would send`() {
    let get = site.answer(StaticRequest("GET", "/faq/"))
    let head = site.answer(StaticRequest("HEAD", "/faq/"))
    #expect(head.body.isEmpty)
    #expect(head.headers.map(\.value) == get.headers.map(\.value))
  }

  @Test func `a page that the browser has is not sent again`() throws {
    let tag = try #require(site.answer(StaticRequest("GET", "/")).header("ETag"))
    let again = StaticRequest("GET", "/", headers: ["if-none-match": "\"autre\", \(tag)"])
    #expect(site.answer(again).status == 304)
    try folder.write("index.html", "<h1>Autre</h1>")
    #expect(site.answer(again).status == 200)
  }

  @Test func `a twin beside the file is sent to a browser that takes it`() throws {
    try folder.write("faq/index.html.br", "jumeau")
    let answer = site.answer(
      StaticRequest("GET", "/faq/", headers: ["accept-encoding": "gzip, br"]))
    #expect(answer.header("Content-Encoding") == "br")
    #expect(answer.header("Vary") == "Accept-Encoding")
    #expect(String(decoding: answer.body, as: UTF8.self) == "jumeau")
  }

  @Test func `without a twin a page is compressed in passing`() {
    let answer = site.answer(StaticRequest("GET", "/faq/", headers: ["accept-encoding": "gzip"]))
    #expect(answer.header("Content-Encoding") == "gzip")
    #expect(gunzip(answer.body, limit: 100) == Array("<h1>FAQ</h1>".utf8))
  }

  @Test func `a file whose name holds its hash is kept for ever, a page is not`() {
    let image = site.answer(StaticRequest("GET", "/carte.3f2a9c01.png"))
    #expect(image.header("Cache-Control") == "public, max-age=31536000, immutable")
    #expect(site.answer(StaticRequest("GET", "/")).header("Cache-Control") == "no-cache")
  }

  @Test func `a part of a file is sent alone`() {
    let answer = site.answer(
      StaticRequest("GET", "/pi%C3%A8ce.pdf", headers: ["range": "bytes=1-3"]))
    #expect(answer.status == 206)
    #expect(answer.header("Content-Range") == "bytes 1-3/8")
    #expect(String(decoding: answer.body, as: UTF8.self) == "PDF")
  }

  @Test func `a part of a file that has changed is the whole file`() {
    let headers = ["range": "bytes=1-3", "if-range": "\"ancien\""]
    #expect(site.answer(StaticRequest("GET", "/robots.txt", headers: headers)).status == 200)
  }

  @Test func `a part beyond the end is refused`() {
    let answer = site.answer(StaticRequest("GET", "/robots.txt", headers: ["range": "bytes=99-"]))
    #expect(answer.status == 416)
    #expect(answer.header("Content-Range") == "bytes */14")
  }

  @Test func `a site below a path answers below it, and leads there`() {
    let below = StaticSite(root: folder.root, basePath: "/portail")
    #expect(below.answer(StaticRequest("GET", "/portail/faq/")).status == 200)
    #expect(below.answer(StaticRequest("GET", "/faq/")).header("Location") == "/portail/")
  }

  @Test func `pages may not be framed by others`() {
    let answer = site.answer(StaticRequest("GET", "/"))
    #expect(answer.header("Content-Security-Policy") == "frame-ancestors 'none'")
    #expect(answer.header("X-Content-Type-Options") == "nosniff")
  }
}
