/// How a text is read and written.
package struct MarkdownOptions: Sendable {
  /// Whether texts get French typography (`Typography`).
  package var frenchTypography = true
  /// The number of lines of the file that stand before the text: its front matter.
  package var linesBefore = 0
  /// `{{name}}` → its text.
  package var placeholders: [String: String] = [:]
  /// `{{name}}` that stay in the HTML, for the program that fills them in later.
  package var deferredPlaceholders: Set<String> = []
  /// Deferred placeholders that hold an address: they become a link to it.
  package var addressPlaceholders: Set<String> = []
  /// The words that are not the editor's.
  package var words = MarkdownWords.french

  package init() {}
}

/// The words that a page says beside those of its text.
package struct MarkdownWords: Sendable, Equatable {
  /// The titles of callouts. (`[!CAUTION]` is called as `[!WARNING]` is.)
  package var note: String
  package var tip: String
  package var important: String
  package var warning: String
  /// What a table is called by a screen reader that goes there.
  package var table: String
  /// The link from a footnote to the place that calls it.
  package var backToText: String

  package static let french = MarkdownWords(
    note: "À noter", tip: "Conseil", important: "Important", warning: "Attention",
    table: "Tableau", backToText: "Retour au texte")

  package static let english = MarkdownWords(
    note: "Note", tip: "Tip", important: "Important", warning: "Warning",
    table: "Table", backToText: "Back to the text")
}
