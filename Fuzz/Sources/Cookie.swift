import Gateway

/// A cookie has the bytes of RFC 6265 §4.1.1 only, reads the same alone, and counts no more where
/// it stands again with another value.
func checkCookie(_ input: [UInt8]) {
  let cookies = Cookies(input)
  for name in ["guichet", "__Host-guichet", "a"] {
    guard let value = cookies[name] else { continue }
    let isPlain = value.utf8.allSatisfy { byte in
      (0x21...0x7E).contains(byte) && !"\",;\\".utf8.contains(byte)
    }
    expect(isPlain, "a byte that no cookie has: \(value)")
    expect(Cookies(Array("\(name)=\(value)".utf8))[name] == value, "not itself: \(value)")
    let twice = input + Array("; \(name)=\(value)x".utf8)
    expect(Cookies(twice)[name] == nil, "one of two was chosen: \(value)")
  }
}
