/// Why bytes are no JSON that the house reads, and where.
package struct JSONReadProblem: Error, Sendable, Equatable {
  package enum Reason: Sendable, Equatable {
    /// A byte that the grammar of RFC 8259 does not have there, or an end too soon.
    case syntax
    /// Arrays and objects stand too deep in one another.
    case tooDeep
    /// A name stands twice in an object: its readers would not agree on its value (RFC 8259 §4).
    case duplicateName
    case invalidUTF8
    /// A `\ud83d` without its other half: no text has it (RFC 8259 §8.2).
    case loneSurrogate
    /// A fraction, an exponent, or more than an `Int` holds.
    case unreadableNumber
  }

  package let reason: Reason
  /// Bytes from the beginning.
  package let offset: Int
  /// The name of the innermost member whose value was being read; nil where there was none.
  package let member: String?
}
