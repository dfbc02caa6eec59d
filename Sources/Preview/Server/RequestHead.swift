/// What stands before a request's body (RFC 9112 §3 and §5), read strictly.
struct RequestHead: Equatable, Sendable {
  var method: String
  /// The target as it was sent, without its query.
  var path: String
  /// What stands behind the target's first `?`, as it was sent.
  var query: String
  /// `HTTP/1.1` or `HTTP/1.0`.
  var version: String
  /// Header fields by lower-case name; the values of one that is repeated are joined by commas.
  var fields: [String: String]
  /// Whether the browser may ask again on the same connection.
  var keepsOpen: Bool

  /// Bytes, the empty line included.
  ///
  /// A longer head is refused before more of it is read.
  static let limit = 16_384

  /// The offset behind the empty line that ends a head; nil where it has not come yet.
  ///
  /// - Parameter start: before which no end was found the last time.
  static func end(in bytes: [UInt8], from start: Int) -> Int? {
    let end = Array("\r\n\r\n".utf8)
    var offset = start
    while offset + end.count <= bytes.count {
      if bytes[offset] == end[0], bytes[offset..<(offset + end.count)].elementsEqual(end) {
        return offset + end.count
      }
      offset += 1
    }
    return nil
  }

  /// Reads a head; nil where it is malformed.
  init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: true)
    let words = lines.first?.split(separator: " ", omittingEmptySubsequences: false) ?? []
    guard words.count == 3, RequestHead.isToken(words[0]), words[1].hasPrefix("/"),
      RequestHead.isPrintable(words[1]), words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0",
      let fields = RequestHead.fields(lines.dropFirst())
    else { return nil }
    method = String(words[0])
    path = String(words[1].prefix { $0 != "?" })
    query = String(words[1].dropFirst(path.count).dropFirst())
    version = String(words[2])
    self.fields = fields
    let connection = fields["connection"]?.lowercased() ?? ""
    keepsOpen = words[2] == "HTTP/1.1" && !connection.contains("close")
  }

  /// Whether a body follows.
  var hasBody: Bool {
    fields["transfer-encoding"] != nil || (fields["content-length"].map { $0 != "0" } ?? false)
  }

  private static func fields(_ lines: ArraySlice<Substring>) -> [String: String]? {
    var fields: [String: String] = [:]
    for line in lines {
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, isToken(parts[0]), isPrintable(parts[1]) else { return nil }
      let name = parts[0].lowercased()
      let value = trimmed(parts[1])
      if name == "host", fields[name] != nil { return nil }
      fields[name] = fields[name].map { "\($0), \(value)" } ?? value
    }
    return fields
  }

  /// RFC 9110 §5.6.2.
  static func isToken(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"(),/:;<=>?@[\\]{}".utf8.contains($0) }
  }

  /// No NUL and no lone line break (RFC 9110 §5.5): another program would read a shorter value, or
  /// a further one.
  private static func isPrintable(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { ($0 >= 0x20 || $0 == 0x09) && $0 != 0x7F }
  }

  static func trimmed(_ text: Substring) -> String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    let start = text.drop(while: isSpace)
    return String(start.dropLast(start.reversed().prefix(while: isSpace).count))
  }
}
