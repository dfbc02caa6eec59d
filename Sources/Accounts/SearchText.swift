/// Texts as a search compares them: without accents, capitals, hyphens and punctuation.
package enum SearchText {
  /// The words of a text, in order.
  package static func words(of text: String) -> [String] { Folding.words(of: text) }

  /// The words of some texts, with a space between them.
  package static func folded(_ texts: [String?]) -> String {
    texts.flatMap { words(of: $0 ?? "") }.joined(separator: " ")
  }
}
