import Accounts
import Cryptography

/// A token has one spelling; a stored hash that is none is told apart without hashing.
func checkToken(_ input: [UInt8]) {
  guard let text = String(validating: input, as: UTF8.self) else { return }
  if let bytes = Base64URL.decode(text) {
    expect(Base64URL.encode(bytes) == text, "two spellings: \(text)")
  }
  if let token = LinkToken(text) {
    expect(token.text == text && text.utf8.count == 43, "another spelling: \(text)")
    expect(LinkToken(text + "=") == nil, "padding was accepted: \(text)")
    expect(LinkToken(String(text.dropLast())) == nil, "a cut token was accepted: \(text)")
  }
  _ = Argon2.needsUpgrade(phc: text, to: .floor)
}
