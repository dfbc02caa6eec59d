package import SiteGenerator

/// What an import did at a line of a page, or leaves to its editor.
package struct ImportRemark: Sendable, Equatable {
  package var action: Action
  /// From 1, in the file that was read; 0 where the whole file is meant.
  package var line: Int

  package init(_ action: Action, line: Int) {
    self.action = action
    self.line = line
  }

  package enum Action: Sendable, Equatable {
    // MARK: Done

    /// A key of the front matter became another one.
    case keyMapped(from: String, to: String)
    /// The title comes from the first heading, or from the file's name.
    case titleFound(String)
    /// The bytes were Windows-1252 or UTF-16, or held what no text holds.
    case reencoded(from: String)
    case calloutMade(String)
    /// HTML became Markdown; `tag` is the element's name.
    case htmlConverted(tag: String)
    /// HTML that only dressed its text went.
    case tagRemoved(tag: String)
    case linkMended(from: String, to: String)
    case headingMended(from: String, to: String)
    /// A sign for a table of contents, a summary's end: the site needs none.
    case markRemoved(String)

    // MARK: Left to the editor

    /// A key of the front matter that has no equivalent here, with its value.
    case keyDropped(key: String, value: String)
    /// A front matter, or a line of it, that cannot be read.
    case keyUnreadable(String)
    /// Kept in a comment: nothing here replaces it.
    case setAside(String)
    /// The text stays, the link is set aside: it leads nowhere.
    case linkLost(String)
    case imageLost(String)
    /// The alternative text was made of the file's name.
    case alternativeInvented(String)
    case tableSimplified
    /// An old address that cannot lead to the page; `other` answers there already.
    case addressLost(String, other: String?)
    /// What `guichet check` will say of the page.
    case problem(Problem)
  }

  /// Whether a person has to look at it.
  package var isToFinish: Bool {
    switch action {
    case .keyMapped, .titleFound, .reencoded, .calloutMade, .htmlConverted, .tagRemoved,
      .linkMended, .headingMended, .markRemoved:
      false
    default: true
    }
  }
}
