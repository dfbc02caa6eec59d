extension Request {
  /// The token of `Authorization: Bearer …`, whatever the capitals of the scheme (RFC 9110 §11.1);
  /// nil for another scheme, and where there is none.
  package var bearer: String? {
    guard let credentials = headers[bytes: .authorization] else { return nil }
    let parts = credentials.split(
      separator: UInt8(ascii: " "), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].map({ $0 | 0x20 }).elementsEqual("bearer".utf8) else {
      return nil
    }
    return String(decoding: parts[1].drop { $0 == UInt8(ascii: " ") }, as: UTF8.self)
  }
}
