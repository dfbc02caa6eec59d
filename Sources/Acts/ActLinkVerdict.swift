/// What the bytes of a link are worth, before anything is looked up.
package enum ActLinkVerdict: Sendable, Equatable {
  /// Signed here, and not past its last second.
  case valid(ActToken)
  /// No link of ours. The visitor is told nothing more, whatever the reason: that is for the log.
  case refused(ActLinkRefusal)
  /// Signed here, for a time that is over: said only now that the code is known to be right, for
  /// else anybody could ask which times are.
  case expired(ActToken)
}

/// Why a link is refused: a word for the log, never for the visitor.
package enum ActLinkRefusal: String, Sendable, CaseIterable {
  /// Not a token, or not in its one spelling.
  case malformed
  /// Its key is not in the ring.
  case unknownKey = "unknown-key"
  /// Its key is revoked.
  case revokedKey = "revoked-key"
  /// Its code stands for something else, or was made elsewhere.
  case forged
  /// Rightly signed, by a key that may not be used any more.
  case keyEnded = "key-ended"
  /// Rightly signed, for longer than its key may sign: the key is misused.
  case lifetime
  /// The clock of this machine is before the program was made: no link can be judged.
  case clock

  /// Whether an operator must hear of it: the key has leaked, or the clock is wrong.
  package var isAlarming: Bool { self == .lifetime || self == .clock }
}
