/// What becomes of a registration: the visitor reads the same page whatever it is.
package enum Registration {
  /// What is known of the matricule that was typed, and of the address.
  package struct Facts: Sendable {
    package var policy: ProofPolicy
    /// What the roster has under the matricule; nil where it has nothing.
    package var roster: RosterFacts?
    /// The address of the account that has this matricule.
    package var accountOfMatricule: EmailAddress?
    /// The address of the account, of another matricule, that has the address typed.
    package var accountOfAddress: EmailAddress?
    package var isLocked: Bool
    /// More attempts at this matricule than a day may see.
    package var isOverLimit: Bool

    package init(
      policy: ProofPolicy, roster: RosterFacts?, accountOfMatricule: EmailAddress? = nil,
      accountOfAddress: EmailAddress? = nil, isLocked: Bool = false, isOverLimit: Bool = false
    ) {
      self.policy = policy
      self.roster = roster
      self.accountOfMatricule = accountOfMatricule
      self.accountOfAddress = accountOfAddress
      self.isLocked = isLocked
      self.isOverLimit = isOverLimit
    }
  }

  /// What the roster has under a matricule.
  package struct RosterFacts: Sendable {
    package var name: PersonName
    package var birth: BirthDate
    package var knownEmail: EmailAddress?
    package var hasLeft: Bool

    package init(
      name: PersonName, birth: BirthDate, knownEmail: EmailAddress?, hasLeft: Bool = false
    ) {
      self.name = name
      self.birth = birth
      self.knownEmail = knownEmail
      self.hasLeft = hasLeft
    }
  }

  /// Whom somebody says to be.
  package struct Claim: Sendable {
    package var name: PersonName
    package var birth: BirthDate
    package var email: EmailAddress

    package init(name: PersonName, birth: BirthDate, email: EmailAddress) {
      self.name = name
      self.birth = birth
      self.email = email
    }
  }

  /// Why a registration is not taken; for the log and the mail, never for the page.
  package enum Refusal: String, Sendable, Equatable {
    case overLimit = "trop-d-essais"
    case unknownMatricule = "matricule-inconnu"
    case birthName = "nom"
    case marriedName = "nom-epoux"
    case givenNames = "prenoms"
    case birthDate = "date-naissance"
    case knownAddress = "adresse-connue"
    case locked = "bloque"
    case left = "sorti"
  }

  package enum Decision: Sendable, Equatable {
    /// A link goes to the address typed; `notice` is the address of the roster, where it is
    /// another one.
    case accept(notice: EmailAddress?)
    /// The address typed is told that what was typed is not what the roster says.
    case refuse(Refusal)
    /// The address on file is told that there is an account already.
    case alreadyRegistered(EmailAddress)
  }

  /// Compares everything before it decides, so that no field answers sooner than another (R2).
  package static func decide(_ claim: Claim, _ facts: Facts) -> Decision {
    let mismatch = facts.roster.flatMap { difference(claim, $0, facts.policy) }
    if facts.isOverLimit { return .refuse(.overLimit) }
    guard let roster = facts.roster else { return .refuse(.unknownMatricule) }
    if let mismatch { return .refuse(mismatch) }
    if facts.isLocked { return .refuse(.locked) }
    if roster.hasLeft { return .refuse(.left) }
    if let taken = facts.accountOfMatricule ?? facts.accountOfAddress {
      return .alreadyRegistered(taken)
    }
    return .accept(notice: roster.knownEmail.flatMap { $0 == claim.email ? nil : $0 })
  }

  private static func difference(
    _ claim: Claim, _ roster: RosterFacts, _ policy: ProofPolicy
  ) -> Refusal? {
    let names = NameComparison(typed: claim.name, roster: roster.name)
    let isBorn = claim.birth.agrees(withRoster: roster.birth)
    let isKnown = policy != .match || claim.email == roster.knownEmail
    switch names {
    case .different(.birthName): return .birthName
    case .different(.marriedName): return .marriedName
    case .different(.givenNames): return .givenNames
    case .same: return isBorn ? (isKnown ? nil : .knownAddress) : .birthDate
    }
  }
}
