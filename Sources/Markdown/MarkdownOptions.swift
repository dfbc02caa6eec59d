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
  /// What callouts are titled.
  package var calloutTitles = CalloutTitles.french

  package init() {}
}

/// The titles of GitHub's five alerts.
package struct CalloutTitles: Sendable, Equatable {
  package var note: String
  package var tip: String
  package var important: String
  package var warning: String

  package static let french = CalloutTitles(
    note: "À noter", tip: "Conseil", important: "Important", warning: "Attention")

  package static let english = CalloutTitles(
    note: "Note", tip: "Tip", important: "Important", warning: "Warning")
}
