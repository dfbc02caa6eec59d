package import Cryptography

/// What a password must be before it is accepted, and how it becomes the bytes that are hashed.
///
/// No rule about capitals or signs: length, and not being what everybody knows of the agent.
package struct PasswordPolicy: Sendable {
  /// Why a password is not accepted.
  package enum Problem: Error, Sendable, Equatable {
    case missing
    case tooShort(least: Int)
    case tooLong(most: Int)
    /// So long that it is not even counted.
    case tooManyBytes(most: Int)
    /// A control character: no keyboard types one, and some programs stop reading there.
    case unexpectedCharacter
    /// Nothing but words that are known of the agent or the portal.
    case contextWords
    /// Guessed within 10⁸ attempts (`PasswordStrength`).
    case tooCommon
  }

  /// In code points (NIST SP 800-63B-4 §3.1.1.2), not in what a reader takes for one character.
  package var lengths: ClosedRange<Int>

  /// The most that is looked at, however few code points it is said to be.
  private static let mostBytes = 1024

  package init(lengths: ClosedRange<Int> = 10...256) {
    self.lengths = lengths
  }

  /// Accepts a new password, or says what is wrong with it.
  ///
  /// `contextWords` are the agent's and the portal's own, as they are written: the matricule, the
  /// names, the address, the birth date (`BirthDate.spellings`).
  package func accept(
    _ password: String, contextWords: [String]
  ) throws(Problem) -> SecretBytes {
    let bytes = try Self.bytes(of: password)
    let length = password.composed.unicodeScalars.count
    guard length >= lengths.lowerBound else { throw .tooShort(least: lengths.lowerBound) }
    guard length <= lengths.upperBound else { throw .tooLong(most: lengths.upperBound) }
    guard !ContextWords(contextWords).make(up: password) else { throw .contextWords }
    let bits = PasswordStrength.bits(of: bytes, against: contextWords + commonFrenchPasswords)
    guard bits >= PasswordStrength.leastBits else { throw .tooCommon }
    return bytes
  }

  /// The bytes that stand for a password: its composed form (NFC) in UTF-8, not shortened, spaces
  /// kept.
  ///
  /// A sign-in asks for no more than this, so that a stricter policy locks nobody out. An `é` of
  /// one keyboard and the `e` with an accent of another give the same bytes.
  package static func bytes(of password: String) throws(Problem) -> SecretBytes {
    guard !password.isEmpty else { throw .missing }
    guard password.utf8.count <= mostBytes else { throw .tooManyBytes(most: mostBytes) }
    let isControl = { (scalar: Unicode.Scalar) in scalar.properties.generalCategory == .control }
    guard !password.unicodeScalars.contains(where: isControl) else { throw .unexpectedCharacter }
    var bytes = Array(password.composed.utf8)
    return SecretBytes(emptying: &bytes)
  }
}

/// What French speakers choose first, beside zxcvbn's own lists of English words, names and
/// passwords.
private let commonFrenchPasswords = [
  "motdepasse", "azerty", "azertyuiop", "qsdfghjklm", "wxcvbn", "bonjour", "bonsoir", "soleil",
  "doudou", "loulou", "chouchou", "jetaime", "jtaime", "coucou", "amour", "cheval", "chocolat",
  "papillon", "princesse", "marseille", "nicolas", "camille", "famille", "maman", "papa", "bisous",
  "mignon", "vacances", "football", "liberte", "afrique", "afrika", "ministere", "carriere",
  "fonctionnaire", "fonction", "publique", "matricule", "espace", "secret", "dieu", "dieuestbon",
  "dieumerci", "jesus", "merci", "seigneur", "benediction", "administrateur", "bienvenue",
]
