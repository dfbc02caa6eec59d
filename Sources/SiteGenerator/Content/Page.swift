package import Calendar
package import Markdown

/// A page of the site, parsed but not laid out.
///
/// It never changes, and every stage shares it: an object, so that ten thousand pages are passed on
/// by counting one reference each.
package final class Page: Sendable {
  /// Its path below `content/`: `aide/inscription.md`.
  package let file: String
  /// Its address from the site's root: `/aide/inscription/`.
  package let address: String
  package let frontMatter: FrontMatter
  /// Its anchors and what else other pages can see of it, in one number.
  package let outline: UInt64
  /// The ids of its headings, separated by tabs: kept apart from the document, which an unchanged
  /// page does without.
  package let anchors: String
  /// The ids of the contacts that it names.
  package let contacts: [String]
  /// nil where the page is known from the last build and need not be rendered again.
  package let document: Document?
  /// The plain text of each question's answer, for a FAQ.
  package let answers: [String]

  package init(
    file: String, address: String, frontMatter: FrontMatter = FrontMatter(), outline: UInt64 = 0,
    anchors: String = "", contacts: [String] = [], document: Document? = nil,
    answers: [String] = []
  ) {
    self.file = file
    self.address = address
    self.frontMatter = frontMatter
    self.outline = outline
    self.anchors = anchors
    self.contacts = contacts
    self.document = document
    self.answers = answers
  }

  /// The page as the next build knows it: everything but its text.
  var withoutDocument: Page {
    Page(
      file: file, address: address, frontMatter: frontMatter, outline: outline, anchors: anchors,
      contacts: contacts)
  }

  /// The title in the page's typography.
  package var title: String { frontMatter.title }

  /// The page's path below the site's folder, as problems name it.
  package var place: Place { Place(file: Page.path(file)) }

  /// The path below the site's folder of a file of `content/`.
  static func path(_ file: String) -> String { "content/" + file }

  package var anchorList: [String] {
    anchors.utf8.split(separator: UInt8(ascii: "\t")).map { String(Substring($0)) }
  }

  package func hasAnchor(_ anchor: String) -> Bool {
    anchors.utf8.split(separator: UInt8(ascii: "\t")).contains { $0.elementsEqual(anchor.utf8) }
  }

  /// Why a page is not published.
  package enum Absence: Sendable, Hashable {
    case draft
    /// It is published from that day on.
    case until(Day)
    /// Its day is over.
    case since(Day)
  }

  /// Why the page is not published on a day; nil where it is.
  package func absence(on today: Day) -> Absence? {
    if frontMatter.draft { return .draft }
    if let expires = frontMatter.expires, expires <= today { return .since(expires) }
    return frontMatter.publish.flatMap { $0 > today ? .until($0) : nil }
  }

  /// Whether the page is published on a day.
  package func isPublished(on today: Day) -> Bool { absence(on: today) == nil }

  /// Whether the page was published, and its day is over.
  package func hasExpired(on today: Day) -> Bool {
    !frontMatter.draft && frontMatter.expires.map { $0 <= today } ?? false
  }

  /// Whether someone should have read the page again by a day.
  package func isOverdue(on today: Day) -> Bool {
    frontMatter.reviewBy.map { $0 < today } ?? false
  }

  /// Error pages answer for others: they stand in no list.
  package var isListed: Bool { frontMatter.layout != .erreur }
}
