import CZxcvbn

/// How hard a password is to guess, by zxcvbn (Wheeler, "zxcvbn: Low-Budget Password Strength
/// Estimation", USENIX Security 2016): dictionaries, keyboards, dates, repetitions.
package enum PasswordStrength {
  /// Score 3 of zxcvbn: 10⁸ guesses or more.
  package static let leastBits = 26.575

  /// What is looked at, in bytes: more takes much longer and says no more.
  private static let longest = 100

  /// The entropy of a password, in bits.
  ///
  /// - Parameter words: words that an attacker would try first, as the agent's names.
  package static func bits(of password: borrowing SecretBytes, against words: [String]) -> Double {
    var text = unsafe password.withBytes { unsafe Array($0.prefix(longest)) } + [0]
    defer { wipe(&text) }
    let lowered = words.map { $0.lowercased().utf8CString }
    return unsafe withPointers(to: lowered) { pointers in
      var dictionary = unsafe pointers
      return unsafe text.withUnsafeBufferPointer { bytes in
        unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
          unsafe ZxcvbnMatch(characters.baseAddress, &dictionary, nil)
        }
      }
    }
  }

  /// Lends C strings, and nil behind them.
  private static func withPointers<Result>(
    to words: [ContiguousArray<CChar>], _ body: ([UnsafePointer<CChar>?]) -> Result
  ) -> Result {
    func lend(_ index: Int, _ pointers: [UnsafePointer<CChar>?]) -> Result {
      guard index < words.count else { return unsafe body(pointers + [nil]) }
      return unsafe words[index].withUnsafeBufferPointer { buffer in
        unsafe lend(index + 1, pointers + [buffer.baseAddress])
      }
    }
    return unsafe lend(0, [])
  }
}
