package import Calendar

/// What stands between the two `---` at the top of a page, typed.
package struct FrontMatter: Sendable, Equatable {
  package var title = ""
  package var description: String?
  package var layout = Layout.page
  /// The page's rank among its siblings in the site map; pages without one follow, by title.
  package var order: Int?
  /// Earlier addresses that must keep working: `/vieille-page/`.
  package var aliases: [String] = []
  /// When the page was last changed in substance; git's date where nil.
  package var date: Day?
  /// When the page must be read again.
  package var reviewBy: Day?
  package var owner: String?
  package var draft = false
  package var publish: Day?
  package var expires: Day?
  /// The page's own address part instead of its file name.
  package var id: String?

  package init() {}
}

/// How a page is laid out; each has a template of that name in the theme.
package enum Layout: String, Sendable, CaseIterable {
  case page
  /// Headings that end in `?` are questions, listed at the top.
  case faq
  /// The directory of `contacts.csv`, after the page's own words.
  case annuaire
  /// Every page of the site, after the page's own words.
  case planDuSite = "plan-du-site"
  case accueil
  /// A letter that is made to be printed.
  case lettre
  /// What a web server shows instead of a page; its file's name is the status: `404.md`.
  case erreur
}
