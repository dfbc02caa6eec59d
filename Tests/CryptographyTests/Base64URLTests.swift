import Cryptography
import Testing

/// Base64 for addresses, by the examples of RFC 4648 §10 without their padding.
struct Base64URLTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"),
    ("fooba", "Zm9vYmE"), ("foobar", "Zm9vYmFy"),
  ])
  func `bytes become text and come back`(_ bytes: String, _ text: String) {
    #expect(Base64URL.encode(Array(bytes.utf8)) == text)
    #expect(Base64URL.decode(text) == Array(bytes.utf8))
  }

  @Test func `the last two digits are those of addresses`() {
    #expect(Base64URL.encode([0xFB, 0xFF, 0xBF]) == "-_-_")
    #expect(Base64URL.decode("-_-_") == [0xFB, 0xFF, 0xBF])
  }

  @Test func `256 bits take 43 digits`() {
    #expect(Base64URL.encode([UInt8](repeating: 0xFF, count: 32)).utf8.count == 43)
  }

  @Test func `every length and every byte comes back`() {
    let all = Array(UInt8.min...UInt8.max)
    for length in 0...all.count {
      let bytes = Array(all.prefix(length))
      #expect(Base64URL.decode(Base64URL.encode(bytes)) == bytes)
    }
  }

  @Test(arguments: [
    "Zg==", "Zm8=", "=", "Z", "Zm9vY", "Zm9v\n", " Zm9v", "Zm 9v", "Zm+v", "Zm/v", "Zm9é", "Zm9\0",
    "Ｚm9v",
  ])
  func `padding, halves and foreign bytes are refused`(_ text: String) {
    #expect(Base64URL.decode(text) == nil)
  }

  /// `Zg` is the one spelling of "f": `Zh` to `Zv` differ from it in bits that stand for nothing.
  @Test(arguments: ["Zh", "Zv", "Zm9", "Zm-", "AB", "AAB"])
  func `stray last bits are refused`(_ text: String) {
    #expect(Base64URL.decode(text) == nil)
  }

  @Test func `no two texts of one length stand for the same bytes`() {
    let digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    var seen: Set<[UInt8]> = []
    for one in digits {
      for other in digits {
        guard let bytes = Base64URL.decode("\(one)\(other)") else { continue }
        #expect(seen.insert(bytes).inserted)
      }
    }
    #expect(seen.count == 256)
  }
}
