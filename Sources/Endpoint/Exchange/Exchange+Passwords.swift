import Accounts
import Cryptography
import Portal

extension Exchange {
  /// Runs what hashes passwords, with leave to do so; no lock on the database is held meanwhile.
  func withHashSlot<Result>(_ body: () throws -> Result) throws -> Result {
    let slots = settings.account.hashSlots
    guard let slot = try HashSlot.take(home: endpoint.home, count: slots) else {
      throw Interruption.closed(retryAfter: 5)
    }
    defer { _ = slot }
    return try body()
  }

  /// The hash of a new password.
  func hash(_ password: borrowing SecretBytes) throws -> String {
    try Argon2.hash(
      password, salt: endpoint.world.random(Argon2.saltLength), parameters: settings.hashParameters)
  }

  /// Whether a password is the account's; where there is no account, a hash is made all the same,
  /// so that both take the same time (R25).
  func verify(_ password: borrowing SecretBytes, of phc: String?) throws -> Bool {
    guard let phc else {
      #if GUICHET_WITHOUT_DUMMY_HASH
        return false
      #else
        _ = try hash(password)
        return false
      #endif
    }
    return try Argon2.verify(password, against: phc)
  }

  /// The bytes of a new password; nil, with the reason, where it is not accepted.
  ///
  /// - Parameter words: what it must not be made of.
  func newPassword(
    _ typed: String, _ words: [String], _ problems: inout FormProblems
  ) -> SecretBytes? {
    do throws(PasswordPolicy.Problem) {
      return try passwordPolicy.accept(typed, contextWords: words)
    } catch {
      problems.add(message(error), at: "mot_de_passe")
      return nil
    }
  }

  /// The sentence about a password that is not accepted.
  private func message(_ problem: PasswordPolicy.Problem) -> Message {
    switch problem {
    case .missing: .motDePasseAbsent
    case .tooShort: .motDePasseCourt
    case .tooLong, .tooManyBytes: .motDePasseLong
    case .unexpectedCharacter, .tooCommon: .motDePasseCourant
    case .contextWords: .motDePassePersonnel
    }
  }

  var passwordPolicy: PasswordPolicy {
    PasswordPolicy(lengths: settings.account.passwordLength...256)
  }
}

extension PortalSettings {
  var hashParameters: Argon2.Parameters {
    Argon2.Parameters(
      memoryKiB: UInt32(account.hashMemory), iterations: UInt32(account.hashPasses), lanes: 1)
  }
}
