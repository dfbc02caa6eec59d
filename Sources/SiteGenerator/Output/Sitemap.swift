import Calendar

/// `sitemap.xml` (sitemaps.org, protocol 0.9) and `robots.txt` (RFC 9309).
enum Sitemap {
  static let address = "/sitemap.xml"

  static func xml(of pages: [Page], baseURL: BaseURL, updated: (Page) -> Day?) -> [UInt8] {
    var xml = Array(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        .utf8)
    xml.reserveCapacity(pages.count * 128)
    for page in pages where page.isListed {
      xml.append(contentsOf: "<url><loc>".utf8)
      xml.append(contentsOf: escapedForHTML(baseURL.absolute(percentEncoded(page.address))))
      xml.append(contentsOf: "</loc>".utf8)
      if let day = updated(page) { xml.append(contentsOf: "<lastmod>\(day.iso)</lastmod>".utf8) }
      xml.append(contentsOf: "</url>\n".utf8)
    }
    xml.append(contentsOf: "</urlset>\n".utf8)
    return xml
  }

  static func robots(_ settings: Settings) -> [UInt8] {
    Array(
      """
      User-agent: *
      Disallow: \(settings.baseURL.local(settings.account.path))/
      Sitemap: \(settings.baseURL.absolute(address))

      """.utf8)
  }
}
