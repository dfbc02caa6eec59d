import Calendar

/// The Atom feed (RFC 4287) of the pages that changed last.
enum Feed {
  static let address = "/atom.xml"
  private static let length = 20

  static func xml(of pages: [Page], settings: Settings, updated: (Page) -> Day?) -> [UInt8] {
    let entries = pages.filter(\.isListed).compactMap { page in updated(page).map { (page, $0) } }
      .sorted { ($1.1, $0.0.address) < ($0.1, $1.0.address) }.prefix(length)
    let newest = entries.first?.1.iso ?? "1970-01-01"
    var xml: [UInt8] = []
    func line(_ text: String) { xml.append(contentsOf: (text + "\n").utf8) }
    line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    line("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(text(settings.language))\">")
    line("<title>\(text(settings.title))</title>")
    line("<id>\(text(settings.baseURL.absolute("/")))</id>")
    line("<link href=\"\(text(settings.baseURL.absolute("/")))\"/>")
    line("<link rel=\"self\" href=\"\(text(settings.baseURL.absolute(address)))\"/>")
    line("<author><name>\(text(settings.ministry))</name></author>")
    line("<updated>\(newest)T00:00:00Z</updated>")
    for (page, day) in entries { line(entry(page, day, settings)) }
    line("</feed>")
    return xml
  }

  private static func entry(_ page: Page, _ day: Day, _ settings: Settings) -> String {
    let url = text(settings.baseURL.absolute(percentEncoded(page.address)))
    let summary = page.frontMatter.description.map { "<summary>\(text($0))</summary>" } ?? ""
    return "<entry><title>\(text(page.title))</title><id>\(url)</id><link href=\"\(url)\"/>"
      + "<updated>\(day.iso)T00:00:00Z</updated>\(summary)</entry>"
  }

  private static func text(_ text: String) -> String {
    String(decoding: escapedForHTML(text), as: UTF8.self)
  }
}
