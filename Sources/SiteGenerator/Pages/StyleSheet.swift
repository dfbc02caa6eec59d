import Cryptography

/// The theme's style sheet, which every page carries, and the policy that lets it in.
package struct StyleSheet: Sendable, Equatable {
  /// The style sheet without comments and needless white space.
  package let css: [UInt8]
  /// A Content-Security-Policy (CSP Level 3): this style sheet, pictures and forms of this site,
  /// and nothing else.
  package let contentSecurityPolicy: String

  package init(_ source: [UInt8]) {
    css = StyleSheet.minified(source).escapingEndTags
    let hash = SHA256.digest(of: css).base64
    contentSecurityPolicy =
      "default-src 'none'; style-src 'sha256-\(hash)'; img-src 'self'; form-action 'self'; "
      + "base-uri 'none'"
  }

  /// Drops comments, and white space where CSS means nothing by it.
  ///
  /// Strings are left alone.
  static func minified(_ source: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var index = 0
    var quote: UInt8?
    while index < source.count {
      let byte = source[index]
      if let open = quote {
        output.append(byte)
        if byte == UInt8(ascii: "\\"), index + 1 < source.count {
          index += 1
          output.append(source[index])
        } else if byte == open {
          quote = nil
        }
      } else if isComment(source, at: index) {
        index = endOfComment(source, from: index)
        if let last = output.last, !isTight(last) { output.append(UInt8(ascii: " ")) }
        continue
      } else if isSpace(byte) {
        if let last = output.last, !isTight(last) { output.append(UInt8(ascii: " ")) }
      } else {
        if isTightBefore(byte), output.last == UInt8(ascii: " ") { output.removeLast() }
        if byte == UInt8(ascii: "}"), output.last == UInt8(ascii: ";") { output.removeLast() }
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
        output.append(byte)
      }
      index += 1
    }
    if output.last == UInt8(ascii: " ") { output.removeLast() }
    return output
  }

  private static func isComment(_ source: [UInt8], at index: Int) -> Bool {
    source[index] == UInt8(ascii: "/") && index + 1 < source.count
      && source[index + 1] == UInt8(ascii: "*")
  }

  private static func endOfComment(_ source: [UInt8], from start: Int) -> Int {
    var index = start + 2
    while index + 1 < source.count {
      if source[index] == UInt8(ascii: "*"), source[index + 1] == UInt8(ascii: "/") {
        return index + 2
      }
      index += 1
    }
    return source.count
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// No white space is needed after these….
  private static func isTight(_ byte: UInt8) -> Bool {
    " {};,>".utf8.contains(byte) || byte == UInt8(ascii: ":")
  }

  /// … nor before these. (A space before `:` can be a descendant selector: `main :focus`.)
  private static func isTightBefore(_ byte: UInt8) -> Bool { "{};,>".utf8.contains(byte) }
}
