/// What an act is called in addresses: 1 to 64 of `A-Z a-z 0-9 _ -`.
///
/// It is looked up, and is never a part of a path.
package struct ActID: Sendable, Hashable {
  package let text: String

  /// Nil where the text has another length or another character.
  package init?(_ text: String) {
    guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy(Alphabet.isAddress) else {
      return nil
    }
    self.text = text
  }
}

/// The public id of the session that issues a link: 12 digits of base64 (RFC 4648 §5).
///
/// It says nothing of the session's secret, and is looked up: a session that has ended takes its
/// links along.
package struct ActSession: Sendable, Hashable {
  package let text: String

  /// Nil where the text has another length or another character.
  package init?(_ text: String) {
    guard text.utf8.count == 12, text.utf8.allSatisfy(Alphabet.isAddress) else { return nil }
    self.text = text
  }
}
