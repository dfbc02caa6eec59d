/// A line of a front matter that another generator reads, and what replaces it here.
package struct ForeignKey: Sendable, Hashable {
  package var key: String
  /// The key to write instead; nil where nothing replaces the line.
  package var replacement: String?
  /// The line to write instead, where more than the key changes.
  package var line: String?
  /// How many lines it takes, those of a list below it among them.
  package var lines: Int

  /// What Hugo, Jekyll, Docusaurus, MkDocs and Decap call what is called otherwise here.
  private static let replacements = [
    "slug": "id", "permalink": "aliases", "url": "aliases", "redirect_from": "aliases",
    "lastmod": "date", "last_update": "date", "last_modified_at": "date", "updated": "date",
    "modified": "date", "expirydate": "expires", "expiry_date": "expires",
    "unpublish_date": "expires", "publishdate": "publish", "publish_date": "publish",
    "weight": "order", "nav_order": "order", "sidebar_position": "order", "menu_order": "order",
    "summary": "description", "excerpt": "description", "subtitle": "description",
    "linktitle": "title", "sidebar_label": "title", "nav_title": "title", "type": "layout",
    "template": "layout",
  ]

  /// What they have and this site has not: its pages say by their folders and headings what they
  /// are about, and by `site.yml` in which language.
  private static let unused: Set<String> = [
    "tags", "tag", "categories", "category", "keywords", "author", "authors", "lang", "language",
    "locale", "image", "images", "cover", "thumbnail", "toc", "comments", "menu", "menus",
    "parent", "has_children", "hide_title", "hide_table_of_contents", "pagination_next",
    "pagination_prev", "sitemap", "resources", "featured", "series", "icon", "hide", "search",
  ]

  init(key: String, replacement: String? = nil, line: String? = nil, lines: Int) {
    self.key = key
    self.replacement = replacement
    self.line = line
    self.lines = lines
  }

  /// nil for a key that no generator has.
  ///
  /// - Parameter keys: every key of the front matter: what it says already needs no second line.
  init?(_ entry: FrontMatterEntry, beside keys: Set<String>) {
    let name = entry.key.lowercased()
    key = entry.key
    lines = entry.lines
    if name == "published", case .text(let text, _) = entry.value {
      if keys.contains("draft") { return }
      replacement = "draft"
      line = "draft: \(["true", "oui", "yes"].contains(text.lowercased()) ? "non" : "oui")"
    } else if let other = ForeignKey.replacements[name] {
      replacement = keys.contains(other) ? nil : other
    } else if !ForeignKey.unused.contains(name) {
      return nil
    }
  }
}
