/// How the values of `site.yml` are written.

extension Duration {
  private static let units: [(Unit, [String])] = [
    (.minutes, ["min", "minute", "minutes"]), (.hours, ["h", "heure", "heures", "hour", "hours"]),
    (.days, ["d", "j", "jour", "jours", "day", "days"]),
    (.months, ["mois", "month", "months"]),
  ]

  /// Reads `48 h`, `30 min`, `12 months` and their French; nil for anything else, and for nothing.
  init?(parsing text: String) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let word = String(text[digits.endIndex...]).trimmingSpaces().lowercased()
    guard let count = Int(digits), (1...100_000).contains(count),
      let unit = Duration.units.first(where: { $0.1.contains(word) })?.0
    else { return nil }
    self.init(count: count, unit: unit)
  }
}

extension ByteCount {
  /// Reads `12 KB`, `12 Ko` or `12000`: 1 KB = 1024 bytes.
  init?(parsing text: String) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let word = String(text[digits.endIndex...]).trimmingSpaces().lowercased()
    guard let count = Int(digits), (1...1_000_000_000).contains(count) else { return nil }
    switch word {
    case "": self.init(bytes: count)
    case "kb", "ko", "kio", "kib": self.init(bytes: count << 10)
    case "mb", "mo", "mio", "mib": self.init(bytes: count << 20)
    default: return nil
    }
  }
}

extension UTCOffset {
  /// Reads `+01:00` (RFC 3339 §5.6, `time-numoffset`).
  init?(parsing text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"), "+-".utf8.contains(bytes[0]),
      [1, 2, 4, 5].allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[$0]) }),
      let hours = Int(text.dropFirst().prefix(2)), (0...14).contains(hours),
      let minutes = Int(text.suffix(2)), (0..<60).contains(minutes)
    else { return nil }
    let seconds = hours * 3600 + minutes * 60
    self.init(seconds: bytes[0] == UInt8(ascii: "-") ? -seconds : seconds)
  }
}

extension BaseURL {
  /// Reads `https://carriere.exemple.org/portail`.
  ///
  /// Without TLS only a loopback name is taken: what travels to any other could be read on the way.
  init?(parsing text: String) {
    let trimmed = text.hasSuffix("/") ? String(text.dropLast()) : text
    guard let scheme = ["https://", "http://"].first(where: { trimmed.hasPrefix($0) }) else {
      return nil
    }
    let rest = trimmed.dropFirst(scheme.count)
    let authority = rest.prefix { $0 != "/" }
    let path = String(rest.dropFirst(authority.count))
    guard BaseURL.isAuthority(authority),
      path.isEmpty || (PageAddress.isWellFormed(path) && !path.hasSuffix("/")),
      scheme == "https://" || BaseURL.isLoopback(authority)
    else { return nil }
    self.init(origin: scheme + authority, path: path)
  }

  static func isAuthority(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || ".-:[]".utf8.contains(byte)
      }
  }

  static func isLoopback(_ authority: Substring) -> Bool {
    let host =
      authority.hasPrefix("[")
      ? authority.prefix { $0 != "]" } + "]" : authority.prefix { $0 != ":" }
    return host == "localhost" || host == "127.0.0.1" || host == "[::1]"
  }
}

/// The URL of another site: `http` or `https`, a host, and nothing that breaks a page.
func externalURL(_ text: String) -> String? {
  guard let scheme = ["https://", "http://"].first(where: { text.hasPrefix($0) }),
    text.utf8.count > scheme.utf8.count, text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }),
    !text.contains(where: { "\"<>\\^`{|}".contains($0) })
  else { return nil }
  return text
}
