import Accounts
import Cryptography

/// A password that is accepted has the accepted length, in code points, whatever it is made of.
func checkPassword(_ input: [UInt8]) {
  guard let text = String(validating: input, as: UTF8.self) else { return }
  do throws(PasswordPolicy.Problem) {
    let bytes = try PasswordPolicy().accept(text, contextWords: ["DOSSOU", "Afi Marie", "123456"])
    // Composed, a text has never more code points, and at most four bytes for each.
    expect(text.unicodeScalars.count >= 10, "too short: \(text)")
    expect((10...1024).contains(bytes.count), "a length that is refused: \(bytes.count)")
  } catch {
    expect(error != .missing || text.isEmpty, "not empty: \(text)")
  }
}
