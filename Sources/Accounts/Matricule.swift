/// The number that the administration gives an agent, in its one canonical form.
///
/// Capitals and digits only: it never contains an `@`, so that no matricule can be taken for an
/// address, nor an address for a matricule.
package struct Matricule: Sendable, Hashable {
  /// What is wrong with a text that should be a matricule.
  package enum Problem: Error, Sendable, Equatable {
    case missing
    /// Something else than letters A to Z and digits 0 to 9.
    case unexpectedCharacter
    case wrongLength(ClosedRange<Int>)
  }

  /// Capitals and digits, nothing else.
  package let text: String

  /// Reads a matricule as people type it: spaces, dots and hyphens are left out, letters become
  /// capitals.
  ///
  /// Digits of other scripts look like ours on a screen, and are refused.
  package init(parsing typed: String, lengths: ClosedRange<Int> = 3...12) throws(Problem) {
    let scalars = typed.trimmedOfBlanks.unicodeScalars.filter { !Self.isPunctuation($0) }
    guard !scalars.isEmpty else { throw .missing }
    var bytes: [UInt8] = []
    for scalar in scalars {
      guard let byte = Self.canonical(scalar) else { throw .unexpectedCharacter }
      bytes.append(byte)
    }
    guard lengths.contains(bytes.count) else { throw .wrongLength(lengths) }
    text = String(decoding: bytes, as: UTF8.self)
  }

  private static func canonical(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "0"..."9", "A"..."Z": UInt8(scalar.value)
    case "a"..."z": UInt8(scalar.value) - 0x20
    default: nil
    }
  }

  /// What people put between groups of digits: spaces (no-break ones too), dots and hyphens.
  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\u{A0}", "\u{2009}", "\u{202F}", ".", "-", "\u{2010}", "\u{2011}", "\u{2013}":
      true
    default: false
    }
  }
}

extension Matricule {
  /// Reads what was stored in canonical form, whatever the lengths are now.
  package init(stored text: String) throws(Problem) {
    try self.init(parsing: text, lengths: 1...64)
  }
}
