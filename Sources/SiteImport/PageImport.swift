import Markdown
import SiteGenerator

/// A page of another generator on its way in: text in, text and remarks out.
struct PageImport {
  /// Its path in the folder that was read.
  let source: String
  var frontMatter: FrontMatterMapping
  /// The title, once its text has been read.
  private(set) var title: String
  private(set) var anchors: [String: String]
  private(set) var page: PageText

  /// Reads everything but the links, which need the other pages.
  init(_ bytes: [UInt8], source: String, site: OldSite) {
    self.source = source
    let decoded = PageBytes(bytes)
    let top = FrontMatterSource(decoded.text)
    frontMatter = FrontMatterMapping(top)
    var text = PageText(top.body, linesBefore: top.linesBefore)
    if let encoding = decoded.encoding { text.note(.reencoded(from: encoding), line: 0) }
    text.turnHighlights()
    text.markCode(indented: false)
    text.turnAdmonitions()
    text.markCode(indented: true)
    text.removeMarks()
    text.turnShortcodes()
    text = HTMLConversion.run(on: text)
    text.markCode(indented: true)
    let headings = Headings(text, title: frontMatter.title)
    page = headings.page
    anchors = headings.anchors
    title = headings.title ?? ""
    if title.allSatisfy(\.isWhitespace) {
      title = PageImport.title(of: source, in: site)
      page.note(.titleFound(title), line: 0)
    }
    let file = PageNames.stem(String(source.split(separator: "/").last ?? ""))
    let parts = site.parts(of: file)
    if frontMatter.date == nil { frontMatter.date = parts.day }
    if frontMatter.order == nil { frontMatter.order = parts.rank }
    if source.hasPrefix("_drafts/") { frontMatter.draft = true }
  }

  /// « mon-guide.md » → « Mon guide »; the folder's name, for a page that stands for it.
  private static func title(of source: String, in site: OldSite) -> String {
    var parts = source.split(separator: "/").map(String.init)
    var stem = site.parts(of: PageNames.stem(parts.popLast() ?? "")).name
    if PageNames.indexStems.contains(stem.lowercased()) { stem = parts.last ?? "Accueil" }
    let words = stem.split { "-_. ".contains($0) }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// The page as it is written, and all that was said of it.
  func finished(
    in entry: LinkMap.Entry, by map: LinkMap, aliases: [String],
    bringing target: (String) -> String?
  ) -> (text: String, remarks: [ImportRemark]) {
    var page = page
    page.mendLinks(in: entry, by: map, bringing: target)
    let body = PageText.withoutEmptyRuns(page.lines).map(\.text).joined(separator: "\n")
    let head = frontMatter.lines(title: title, aliases: aliases).joined(separator: "\n")
    return (head + "\n" + body + "\n", frontMatter.remarks + page.remarks)
  }
}
