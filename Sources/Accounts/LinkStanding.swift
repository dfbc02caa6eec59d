/// What a mailed link is good for; one of a kind is never good for another (R19).
package enum LinkPurpose: String, Sendable, CaseIterable {
  case activation
  /// A new password.
  case reset = "nouveau-mot-de-passe"
  /// « Ce n'est pas moi ».
  case report = "signalement"
}

/// Where a mailed link stands.
package enum LinkStanding: Sendable, Equatable {
  case live
  case used
  /// A newer one was sent, or the link was called off.
  case replaced
  case expired

  /// - Parameters:
  ///   - expires: the first second at which the link is dead.
  ///   - used: when it did its work, if it did.
  ///   - replaced: when it lost its worth, if it did.
  package init(expires: Int, used: Int?, replaced: Int?, at now: Int) {
    if used != nil {
      self = .used
    } else if replaced != nil {
      self = .replaced
    } else {
      self = now < expires ? .live : .expired
    }
  }
}
