import Calendar
import SiteGenerator

/// The front matter of a page of this site, made of another generator's.
struct FrontMatterMapping {
  var title: String?
  var description: String?
  var order: Int?
  var date: Day?
  /// Old addresses that the page names itself.
  var aliases: [String] = []
  var draft = false
  var publish: Day?
  var expires: Day?
  var reviewBy: Day?
  var owner: String?
  var layout: Layout?
  /// What its address ends in, instead of its file's name.
  var slug: String?
  /// Its whole address.
  var address: String?
  /// The folders that a Jekyll post's address begins with.
  var categories: [String] = []
  var remarks: [ImportRemark] = []

  init(_ source: FrontMatterSource) {
    for entry in source.entries { read(entry) }
    remarks += source.unreadable.map { ImportRemark(.keyUnreadable($0.text), line: $0.line) }
  }

  private mutating func read(_ entry: FrontMatterSource.Entry) {
    guard let value = entry.values.first else {
      return entry.isList ? drop(entry) : ()
    }
    switch entry.key.lowercased() {
    case "title", "titre": title = value
    case "description", "summary", "excerpt", "abstract":
      guard description == nil else { return drop(entry) }
      description = value
      map(entry, to: "description")
    case "weight", "nav_order", "sidebar_position", "order", "ordre":
      guard let rank = Int(value) else { return drop(entry) }
      order = rank
      map(entry, to: "order")
    case "date", "lastmod", "last_modified_at", "updated", "modified", "last_update":
      guard let day = day(entry, "date") else { return }
      date = max(date ?? day, day)
    case "publishdate", "publish", "published_at": publish = day(entry, "publish")
    case "expirydate", "expires", "unpublishdate", "expiry": expires = day(entry, "expires")
    case "review_by": reviewBy = day(entry, "review_by")
    case "owner", "responsable": owner = value
    case "draft", "unlisted": draft = draft || FrontMatterMapping.isTrue(value)
    case "published":
      draft = draft || value.lowercased() == "false"
      map(entry, to: "draft")
    case "aliases", "alias", "redirect_from", "redirects":
      aliases += entry.values
      map(entry, to: "aliases")
    case "url", "permalink":
      address = value
      map(entry, to: "aliases")
    case "slug", "id":
      slug = value
      map(entry, to: "nom du fichier")
    case "categories", "category":
      categories = entry.isList ? entry.values : value.split(separator: " ").map(String.init)
      drop(entry)
    case "layout":
      layout = Layout(rawValue: value)
      if layout == nil || layout == .page { layout = nil }
      if layout == nil, !["page", "post", "default", "single", "doc"].contains(value) {
        drop(entry)
      }
    default: drop(entry)
    }
  }

  private mutating func map(_ entry: FrontMatterSource.Entry, to key: String) {
    guard entry.key != key else { return }
    remarks.append(ImportRemark(.keyMapped(from: entry.key, to: key), line: entry.line))
  }

  private mutating func drop(_ entry: FrontMatterSource.Entry) {
    let value = entry.values.isEmpty ? "…" : entry.values.joined(separator: ", ")
    remarks.append(
      ImportRemark(.keyDropped(key: entry.key, value: String(value.prefix(80))), line: entry.line))
  }

  /// A day with a time behind it is that day; nil, and told, where there is none.
  private mutating func day(_ entry: FrontMatterSource.Entry, _ key: String) -> Day? {
    guard let day = Day(iso: (entry.values.first ?? "").prefix(10)) else {
      drop(entry)
      return nil
    }
    map(entry, to: key)
    return day
  }

  private static func isTrue(_ value: String) -> Bool {
    ["true", "yes", "on", "oui"].contains(value.lowercased())
  }

  /// The lines of the front matter as this site has it.
  ///
  /// - Parameter aliases: the old addresses, in the form that the site takes.
  func lines(title: String, aliases: [String]) -> [String] {
    var lines = ["---", "title: \(FrontMatterMapping.scalar(title))"]
    if let description { lines.append("description: \(FrontMatterMapping.scalar(description))") }
    if let layout { lines.append("layout: \(layout.rawValue)") }
    if let order { lines.append("order: \(order)") }
    if let date { lines.append("date: \(date.iso)") }
    if let reviewBy { lines.append("review_by: \(reviewBy.iso)") }
    if let owner { lines.append("owner: \(FrontMatterMapping.scalar(owner))") }
    if draft { lines.append("draft: true") }
    if let publish { lines.append("publish: \(publish.iso)") }
    if let expires { lines.append("expires: \(expires.iso)") }
    if !aliases.isEmpty { lines += ["aliases:"] + aliases.map { "  - \($0)" } }
    return lines + ["---", ""]
  }

  /// A text as YAML reads it back: quoted, unless it is plain words.
  static func scalar(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let words: Set<String> = ["true", "false", "yes", "no", "null", "on", "off", "y", "n"]
    let isPlain =
      line.first?.isLetter == true && !words.contains(line.lowercased())
      && line.allSatisfy { $0.isLetter || $0.isNumber || " ’'-().,/!?".contains($0) }
    return isPlain
      ? line : "\"" + line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
