/// Something in a template that would not reach the page as it was meant.
package struct TemplateProblem: Error, Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case unreadable(SyntaxFault)
    /// A name that the page's contract does not declare.
    case unknownName(String, nearest: String?)
    /// A partial or parent that the theme does not have.
    case unknownPartial(String, nearest: String?)
    /// A block that is overridden and that the parent does not have.
    case unknownBlock(String, nearest: String?)
    /// `{{{name}}}` on a text: it would reach the page unescaped.
    case textUnescaped(String)
    /// A name used as what it is not.
    case misused(String, is: String)
    /// A partial that contains itself.
    case recursivePartial(String)
  }

  /// What keeps a template from being Mustache.
  package enum SyntaxFault: Sendable, Hashable {
    case tagUnclosed
    case nameEmpty
    case sectionUnclosed(String)
    /// A section, block or parent within too many others.
    case nestedTooDeeply(String)
    /// `{{/found}}` where `{{/expected}}` should stand; nil where nothing is open.
    case wrongClosing(found: String, expected: String?)
    case badDelimiters
  }

  package var kind: Kind
  /// The template's name: `page`, `partials/base`.
  package var template: String
  /// From 1.
  package var line: Int
  /// From 1, in Unicode scalars.
  package var column: Int
  /// In Unicode scalars.
  package var length: Int
}
