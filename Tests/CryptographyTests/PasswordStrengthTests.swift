import Cryptography
import Testing

/// How hard a password is to guess.
struct PasswordStrengthTests {
  private func bits(_ password: String, _ words: [String] = []) -> Double {
    PasswordStrength.bits(of: SecretBytes(Array(password.utf8)), against: words)
  }

  private func isEnough(_ password: String, _ words: [String] = []) -> Bool {
    bits(password, words) >= PasswordStrength.leastBits
  }

  @Test(arguments: [
    "", "a", "password", "Password1", "P@ssw0rd", "qwertyuiop", "1234567890", "aaaaaaaaaaaa",
    "abcdefghij", "abcabcabcabc", "1984-03-27", "27/03/1984", "letmein2024", "drowssap",
  ])
  func `what everybody tries first is not enough`(_ password: String) {
    #expect(!isEnough(password))
  }

  @Test(arguments: [
    "quatre mots sans suite", "pirogue fleuve tomate", "Tk8#vQz2!mLw", "mɔ̌ jí wɛ̀ xú kpɔ́",
    "🔑🎈🌍🐟🍋🥁",
  ])
  func `words without a sequence, and random signs, are enough`(_ password: String) {
    #expect(isEnough(password))
  }

  /// 10⁸ guesses are 26.575 bits.
  @Test func `the least is score 3 of zxcvbn`() {
    var guesses = 1.0
    for _ in 0..<26 { guesses *= 2 }
    #expect(guesses < 1e8 && guesses * 2 > 1e8)
    #expect((26.57..<26.58).contains(PasswordStrength.leastBits))
  }

  // MARK: Words

  @Test(arguments: [
    ("houessouvignon", ["houessou", "vignon"]), ("HOUESSOUvignon", ["Houessou", "VIGNON"]),
    ("h0u3ss0uvignon", ["houessou", "vignon"]),
  ])
  func `an agent's own words are guessed first, in any capitals`(
    _ password: String, _ words: [String]
  ) {
    #expect(isEnough(password))
    #expect(bits(password, words) < bits(password))
    #expect(!isEnough(password, words))
  }

  /// An agent without a married name has an empty one.
  @Test(arguments: [[""], ["", ""], [" "], ["zzz"], ["\0houessou"]])
  func `words that are not in it change nothing`(_ words: [String]) {
    for password in ["houessouvignon", "password", ""] {
      #expect(bits(password, words) == bits(password))
    }
  }

  @Test func `any number of words is looked at`() {
    let words = (0..<200).map { "mot\($0)inconnu" } + ["houessou", "vignon"]
    #expect(!isEnough("houessouvignon", words))
    #expect(isEnough("houessouvignon", Array(words.dropLast(2))))
  }

  @Test func `a word longer than any password is no harm`() {
    #expect(isEnough("houessouvignon", [String(repeating: "é", count: 10_000)]))
  }

  // MARK: Length

  @Test func `what stands behind a hundred bytes says no more`() {
    let long = String(repeating: "pirogue", count: 15)
    #expect(bits(long) == bits(long + "Tk8#vQz2!mLw"))
    #expect(!isEnough(String(repeating: "x", count: 100) + "Tk8#vQz2!mLw"))
  }

  /// The hundredth byte may be in the middle of a character.
  @Test func `a character that is cut is no harm`() {
    for start in 96...100 {
      let password = String(repeating: "x", count: start) + "🔑🔑"
      #expect(bits(password) > 0)
    }
  }

  @Test func `any bytes have a strength`() {
    let bytes = SecretBytes((1...255).map { UInt8($0) })
    #expect(PasswordStrength.bits(of: bytes, against: ["\u{80}\u{FF}"]) > 0)
  }
}
