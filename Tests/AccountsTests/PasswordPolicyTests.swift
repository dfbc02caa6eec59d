import Accounts
import Calendar
import Cryptography
import Testing

/// What a password must be, and the bytes that it becomes.
struct PasswordPolicyTests {
  private static let context = [
    "123456", "AB-0042", "DOSSOU", "Afi Marie-Josée", "afi.dossou@exemple.org",
    "1984", "03", "27", "84", "mars", "Espace carrière",
  ]

  private func problem(
    _ password: String, policy: PasswordPolicy = PasswordPolicy()
  ) -> PasswordPolicy.Problem? {
    do throws(PasswordPolicy.Problem) {
      _ = try policy.accept(password, contextWords: Self.context)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    "quatre mots sans suite", "🔑🎈🌍🐟🍋🥁🚲🌵🧵🪁", " espaces au bord ", "ńḿọ̀ñǵṕẃẹ́ńḿ",
    "Dossou et la pirogue", "afi aime le fleuve", "tomates 123456 vertes",
    String(repeating: "pirogue", count: 36) + "zkqw",
  ])
  func `length is enough, whatever the characters`(_ password: String) {
    #expect(problem(password) == nil)
  }

  private static let refused: [(String, PasswordPolicy.Problem)] = [
    ("", .missing),
    ("neuf mots", .tooShort(least: 10)),
    ("ééééééééé", .tooShort(least: 10)),
    // Nine letters in eighteen code points: composed, there are nine.
    (String(repeating: "e\u{301}", count: 9), .tooShort(least: 10)),
    (String(repeating: "x", count: 257), .tooLong(most: 256)),
    (String(repeating: "é", count: 257), .tooLong(most: 256)),
    (String(repeating: "x", count: 1025), .tooManyBytes(most: 1024)),
    (String(repeating: "x", count: 1_000_000), .tooManyBytes(most: 1024)),
    ("mot de passe\0", .unexpectedCharacter),
    ("mot de\npasse", .unexpectedCharacter),
    ("mot de\tpasse", .unexpectedCharacter),
    ("mot de\u{85}passe", .unexpectedCharacter),
    ("afi.dossou@exemple.org", .contextWords),
    ("Dossou-Afi", .contextWords),
    ("DOSSOU AFI", .contextWords),
    ("dossouafi1984", .contextWords),
    ("1984dossou", .contextWords),
    ("Afi27031984", .contextWords),
    ("afi27mars1984", .contextWords),
    ("mariejosée84", .contextWords),
    ("MARIE-JOSEE", .contextWords),
    ("123456123456", .contextWords),
    ("ab0042dossou", .contextWords),
    ("AB-00-42-1984", .contextWords),
    ("espacecarriere", .contextWords),
    ("Espace Carrière", .contextWords),
    ("dossou.exemple", .contextWords),
    ("DÓSSÒU_1984", .contextWords),
    ("1234567891", .tooCommon),
    ("          ", .tooCommon),
    ("éééééééééé", .tooCommon),
    (String(repeating: "x", count: 256), .tooCommon),
    ("azertyuiop", .tooCommon),
    ("qwertyuiop1", .tooCommon),
    ("motdepasse1", .tooCommon),
    ("Password123", .tooCommon),
    ("bonjour123", .tooCommon),
    ("jetaime2024", .tooCommon),
    ("Dossou1984!", .tooCommon),
  ]

  @Test(arguments: refused)
  func `a password is refused for one reason`(
    _ password: String, _ expected: PasswordPolicy.Problem
  ) {
    #expect(problem(password) == expected)
  }

  @Test func `the least length is the portal's`() {
    let policy = PasswordPolicy(lengths: 15...256)
    #expect(problem("quatorze chars", policy: policy) == .tooShort(least: 15))
    #expect(problem("quinze ou seize", policy: policy) == nil)
  }

  /// 256 letters of four bytes and 256 decomposed ones fit into what is looked at at all.
  @Test func `what is refused for its bytes has too many code points too`() {
    #expect(problem(String(repeating: "🔑", count: 257)) == .tooManyBytes(most: 1024))
    #expect(problem(String(repeating: "e\u{301}", count: 256)) == .tooCommon)
  }

  // MARK: The bytes that are hashed

  private func bytes(_ password: String) throws -> [UInt8] {
    let secret = try PasswordPolicy.bytes(of: password)
    return unsafe secret.withBytes { unsafe Array($0) }
  }

  /// Normalisation Form C, by examples of UAX #15 and of the region's languages.
  @Test(arguments: [
    ("e\u{301}", "\u{E9}"),
    ("\u{E9}", "\u{E9}"),
    ("\u{212B}", "\u{C5}"),  // ångström
    ("\u{2126}", "\u{3A9}"),  // ohm
    ("\u{1E9B}\u{323}", "\u{1E9B}\u{323}"),
    ("d\u{307}\u{323}", "\u{1E0D}\u{307}"),
    ("q\u{307}\u{323}", "q\u{323}\u{307}"),
    ("\u{1EB9}\u{301}", "\u{1EB9}\u{301}"),  // ẹ́
    ("e\u{301}\u{323}", "\u{1EB9}\u{301}"),
    ("\u{25B}\u{301}", "\u{25B}\u{301}"),  // ɛ́
    ("\u{254}\u{300}", "\u{254}\u{300}"),  // ɔ̀
    ("n\u{303}", "\u{F1}"),
    ("\u{1100}\u{1161}\u{11A8}", "\u{AC01}"),
    ("\u{958}", "\u{915}\u{93C}"),  // excluded from composition
    ("\u{FB01}", "\u{FB01}"),  // a ligature is another letter here
    ("½", "½"),
    ("a b\u{A0}c", "a b\u{A0}c"),
  ])
  func `a password is hashed in its composed form`(_ typed: String, _ composed: String) throws {
    #expect(try bytes(typed) == Array(composed.utf8))
  }

  @Test(arguments: [
    ("secret", "secret "), ("secret", " secret"), ("secret", "Secret"), ("a  b", "a b"),
    ("e", "é"), ("ﬁ", "fi"), ("'", "’"),
  ])
  func `other passwords are other bytes`(_ one: String, _ other: String) throws {
    #expect(try bytes(one) != bytes(other))
  }

  @Test func `a short password can still be signed in with`() throws {
    #expect(try bytes("abc") == Array("abc".utf8))
  }

  @Test func `a birth date has its spellings`() throws {
    let today = try #require(Day(year: 2026, month: 1, day: 1))
    #expect(
      try BirthDate(iso: "1984-03-07", today: today).spellings
        == ["1984", "03", "07", "84", "mars"])
    #expect(try BirthDate(iso: "1965", today: today).spellings == ["1965"])
  }
}
