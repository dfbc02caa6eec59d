/// Words of a mail's head that are not ASCII: `=?UTF-8?Q?Activez_votre_compte?=` (RFC 2047).
enum EncodedWords {
  /// The text with its encoded words read; what is none stays.
  static func read(_ text: String) -> String {
    var output = ""
    var rest = Substring(text)
    var isBehindWord = false
    while let start = rest.firstRange(of: "=?")?.lowerBound {
      let between = rest[..<start]
      guard let (word, end) = word(rest[start...]) else {
        output += rest[...start]
        rest = rest[rest.index(after: start)...]
        isBehindWord = false
        continue
      }
      // White space between two words was put there to fold the line (§6.2).
      if !(isBehindWord && between.allSatisfy(\.isWhitespace)) { output += between }
      output += word
      rest = rest[end...]
      isBehindWord = true
    }
    return output + rest
  }

  /// The word that a text begins with, and where it ends.
  private static func word(_ text: Substring) -> (String, Substring.Index)? {
    let parts = text.dropFirst(2).split(
      separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[3].hasPrefix("=") else { return nil }
    let end = text.index(after: parts[3].startIndex)
    let bytes: [UInt8]
    switch parts[1] {
    case "B", "b": bytes = TransferCoding.base64.decode(Array(parts[2].utf8))
    case "Q", "q":
      let spaced = parts[2].utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }
      bytes = TransferCoding.unquoted(spaced[...])
    default: return nil
    }
    return (Charset(String(parts[0])).text(of: bytes), end)
  }
}
