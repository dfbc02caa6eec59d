/// What stands before an answer's body (RFC 9112 §4 and §5).
enum ResponseHead {
  /// - Parameters:
  ///   - closes: whether the connection ends with this answer.
  ///   - hasLength: whether the length of the body is known, and told.
  static func bytes(of answer: StaticAnswer, closes: Bool, hasLength: Bool = true) -> [UInt8] {
    var text = "HTTP/1.1 \(answer.status) \r\n"
    for (name, value) in answer.headers { text += "\(name): \(printable(value))\r\n" }
    // RFC 9110 §8.6: an answer that has no body by its status tells no length.
    if hasLength, answer.status != 304, answer.status != 204, answer.header("Content-Length") == nil
    {
      text += "Content-Length: \(answer.body.count)\r\n"
    }
    text += closes ? "Connection: close\r\n\r\n" : "\r\n"
    return Array(text.utf8)
  }

  /// A line break in a value would begin another field.
  private static func printable(_ value: String) -> String {
    String(String.UnicodeScalarView(value.unicodeScalars.filter { $0.value >= 0x20 }))
  }
}
