package import Markdown

/// A page of the site, parsed but not laid out.
package struct Page: Sendable {
  /// Its path below `content/`: `aide/inscription.md`.
  package var file: String
  /// Its address from the site's root: `/aide/inscription/`.
  package var address: String
  package var frontMatter: FrontMatter
  /// Its anchors and what else other pages can see of it, in one number.
  package var outline: UInt64
  /// The ids of its headings, one a line: kept apart from the document, which an unchanged page
  /// does without.
  package var anchors: String
  /// nil where the page is known from the last build and need not be rendered again.
  package var document: Document?
  /// The plain text of each question's answer, for a FAQ.
  package var answers: [String] = []

  /// The ids of the contacts that it names.
  package var contacts: [String] = []

  /// The title in the page's typography.
  package var title: String { frontMatter.title }

  /// The page's path below the site's folder, as problems name it.
  package var place: Place { Place(file: Page.path(file)) }

  /// The path below the site's folder of a file of `content/`.
  static func path(_ file: String) -> String { "content/" + file }

  package func hasAnchor(_ anchor: String) -> Bool {
    anchors.split(separator: "\n").contains { $0 == anchor }
  }

  /// Whether the page is published on a day.
  package func isPublished(on today: Day) -> Bool {
    if frontMatter.draft { return false }
    if let publish = frontMatter.publish, publish > today { return false }
    if let expires = frontMatter.expires, expires <= today { return false }
    return true
  }

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
