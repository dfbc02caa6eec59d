import Accounts
import Cryptography
import Testing

/// The secrets of links and cookies, and how long a link lives.
struct LinkTests {
  // MARK: The token

  private static let bytes = (0..<32).map { UInt8(truncatingIfNeeded: $0 * 37 + 11) }
  private static let token = LinkToken { _ in bytes }

  @Test func `a token is 43 characters that are read back`() {
    let text = Self.token.text
    #expect(text == "CzBVep_E6Q4zWH2ix-wRNluApcrvFDleg6jN8hc8YYY")
    #expect(LinkToken(text) == Self.token)
    #expect(LinkToken(text)?.digest == SHA256.digest(of: Self.bytes))
  }

  @Test func `what is stored is not what is mailed`() {
    #expect(Self.token.digest.bytes != Self.bytes)
    #expect(Self.token.digest.bytes.count == 32)
  }

  /// R75.
  @Test func `a token has one spelling`() {
    let text = Self.token.text
    let cut = String(text.dropLast())
    let others: [String] = [
      "", cut, String(text.dropFirst()), text + "A", text + "=", cut + "=", cut + " ", cut + "é",
      " " + text, text + "\n", text + "\0", text + text, String(cut.dropLast()) + "é",
      text.replacing("-", with: "+"), text.replacing("_", with: "/"), "%43" + text.dropFirst(),
    ]
    for other in others {
      #expect(other != text)
      #expect(LinkToken(other) == nil, "\(other)")
    }
  }

  /// 43 characters carry two bits more than 32 bytes: sixteen of the 64 last characters have none
  /// of them.
  @Test func `a last character that carries more than the token is refused`() {
    let digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    let start = Self.token.text.dropLast()
    let taken = digits.filter { LinkToken(start + String($0)) != nil }
    #expect(taken == "AEIMQUYcgkosw048")
    #expect(Set(taken.compactMap { LinkToken(start + String($0))?.digest }).count == 16)
  }

  @Test func `a letter in the other case is another token, or none`() {
    for (index, character) in Self.token.text.enumerated() where character.isLetter {
      var changed = Array(Self.token.text)
      let isLower = character.isLowercase
      changed[index] = Character(isLower ? character.uppercased() : character.lowercased())
      let other = LinkToken(String(changed))
      #expect(other != Self.token && other?.digest != Self.token.digest)
    }
  }

  @Test func `no two new tokens are alike`() {
    let tokens = (0..<1_000).map { _ in LinkToken().text }
    #expect(Set(tokens).count == 1_000)
    #expect(Set(tokens.map { $0.prefix(8) }).count == 1_000)
    #expect(tokens.allSatisfy { $0.utf8.count == 43 && LinkToken($0) != nil })
  }

  // MARK: Its standing

  private static let expires = 1_780_172_800

  private static let standings: [(Int?, Int?, Int, LinkStanding)] = [
    (nil, nil, expires - 172_800, .live),
    (nil, nil, expires - 1, .live),
    (nil, nil, expires, .expired),
    (nil, nil, expires + 1, .expired),
    (nil, nil, .max, .expired),
    (nil, expires - 10, expires - 1, .replaced),
    (nil, expires - 10, expires + 1, .replaced),
    (expires - 10, nil, expires - 1, .used),
    (expires - 10, nil, expires + 1, .used),
    // What did its work says so, whatever came after it.
    (expires - 10, expires - 5, expires - 1, .used),
    (expires - 5, expires - 10, expires + 1, .used),
  ]

  @Test(arguments: standings)
  func `a link is used, replaced, live or over`(
    used: Int?, replaced: Int?, now: Int, expected: LinkStanding
  ) {
    let standing = LinkStanding(
      expires: Self.expires, used: used, replaced: replaced, at: now)
    #expect(standing == expected)
  }

  @Test func `each purpose has a word of its own`() {
    #expect(
      LinkPurpose.allCases.map(\.rawValue) == [
        "activation", "nouveau-mot-de-passe", "signalement",
      ])
  }
}
