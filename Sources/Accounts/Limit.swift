/// How often something may be done within a length of time that begins with the first time.
package struct Limit: Sendable, Equatable {
  package let times: Int
  /// In seconds.
  package let within: Int

  package init(_ times: Int, within seconds: Int) {
    self.times = times
    self.within = seconds
  }

  // MARK: What is limited

  /// Registrations of one matricule: whoever tries birth dates has few of them (R3).
  package static let registrationsOfMatricule = Limit(5, within: 86_400)
  /// Registrations from one address block.
  ///
  /// Many people share an address behind a carrier's network or in a public office, so that limits
  /// by address are generous.
  package static let registrationsFromAddress = Limit(20, within: 60)
  /// Sign-ins from one address block, right or wrong: success never makes room (R29).
  package static let signInsFromAddress = Limit(30, within: 60)
  /// Requests for a new password from one address block.
  package static let recoveriesFromAddress = Limit(20, within: 60)
  /// Links that are opened or confirmed from one address block (R76).
  package static let linksFromAddress = Limit(30, within: 60)
  /// Requests for a new password of one account, on top of the pause between two (R23).
  package static let recoveriesOfAccount = Limit(5, within: 86_400)
  /// Mails of one kind to one mailbox.
  package static let mailsOfKind = Limit(3, within: 3_600)
  /// Mails of all kinds to one mailbox.
  package static let mailsToAddress = Limit(10, within: 86_400)
  /// Links sent again for one registration.
  package static let resends = Limit(3, within: 172_800)
}
