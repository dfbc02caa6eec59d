/// Whether somebody is let in.
///
/// In two steps, for the password is hashed between them with no lock held: an attempt is admitted
/// and counted, then decided.
package enum SignIn {
  /// What becomes of an attempt before its password is looked at.
  package enum Admission: Sendable, Equatable {
    /// The password is hashed, and its outcome counts where `isCounted`.
    ///
    /// An account that must wait behind an identifier that need not (its other one was tried) is
    /// hashed for and refused: what is answered depends on the identifier that was typed alone, so
    /// that nobody learns which matricule and address belong together.
    case hash(isCounted: Bool)
    /// « Trop d'essais », whether there is such an account or not.
    case tooManyAttempts
  }

  /// Admits an attempt.
  ///
  /// - Parameters:
  ///   - identifier: failures behind what was typed, known or not.
  ///   - account: failures of the account that it names; nil where it names none.
  ///   - longest: the longest wait, in seconds.
  package static func admission(
    identifier: Failures, account: Failures?, at now: Int, longest: Int
  ) -> Admission {
    if identifier.mustWait(at: now, longest: longest) { return .tooManyAttempts }
    guard let account else { return .hash(isCounted: true) }
    let isOpen = account.count < Failures.most && !account.mustWait(at: now, longest: longest)
    return .hash(isCounted: isOpen)
  }

  /// Why an attempt failed; for the log, a visitor reads one sentence.
  package enum Refusal: String, Sendable, Equatable {
    case unknownIdentifier = "identifiant-inconnu"
    case wrongPassword = "mot-de-passe-faux"
    /// The account waits because of earlier failures.
    case waiting = "attente"
    case locked = "bloque"
    /// The agent has left the administration.
    case left = "sorti"
  }

  package enum Decision: Sendable, Equatable {
    case admit
    case refuse(Refusal)
  }

  /// What is known of the account once its password was hashed.
  package struct Facts: Sendable, Equatable {
    package var exists: Bool
    package var isCounted: Bool
    package var passwordMatches: Bool
    package var isLocked: Bool
    package var hasLeft: Bool

    package init(
      exists: Bool, isCounted: Bool, passwordMatches: Bool, isLocked: Bool, hasLeft: Bool
    ) {
      self.exists = exists
      self.isCounted = isCounted
      self.passwordMatches = passwordMatches
      self.isLocked = isLocked
      self.hasLeft = hasLeft
    }
  }

  package static func decide(_ facts: Facts) -> Decision {
    guard facts.exists else { return .refuse(.unknownIdentifier) }
    guard facts.isCounted else { return .refuse(.waiting) }
    guard facts.passwordMatches else { return .refuse(.wrongPassword) }
    if facts.isLocked { return .refuse(.locked) }
    return facts.hasLeft ? .refuse(.left) : .admit
  }
}
