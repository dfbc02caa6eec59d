import Cryptography
import Testing

/// SHA-256, by the examples of FIPS 180-4.
struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmno"
        + "ijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func `the digest of a message is the standard's`(_ message: String, _ hex: String) {
    #expect(SHA256.digest(of: Array(message.utf8)).hex == hex)
  }

  @Test func `the digest of one million a is the standard's`() {
    let message = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(
      SHA256.digest(of: message).hex
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func `a digest has 32 bytes, and is equal to one of the same bytes only`() {
    let digest = SHA256.digest(of: [1, 2, 3])
    #expect(digest.bytes.count == 32)
    #expect(digest == SHA256.digest(of: [1, 2, 3]))
    #expect(digest != SHA256.digest(of: [1, 2, 4]))
  }

  @Test(arguments: [
    ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
  ])
  func `a policy writes a digest in base64`(_ message: String, _ base64: String) {
    #expect(SHA256.digest(of: Array(message.utf8)).base64 == base64)
  }
}
