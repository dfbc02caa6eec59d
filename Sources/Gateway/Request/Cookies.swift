/// The cookies of a request (RFC 6265 §4.2).
package struct Cookies: Sendable {
  private let header: [UInt8]

  /// Takes the value of the header as it came, of any content.
  package init(_ header: [UInt8] = []) { self.header = header }

  /// The value of a cookie, by its exact name.
  ///
  /// nil where it is not there, has another byte than RFC 6265 §4.1.1 gives it, or stands twice
  /// with different values: a sibling site can add a cookie, and nobody can tell which is ours.
  package subscript(_ name: String) -> String? {
    var found: ArraySlice<UInt8>?
    for pair in header.split(separator: UInt8(ascii: ";")) {
      let pair = pair.trimmed
      guard let sign = pair.firstIndex(of: UInt8(ascii: "=")),
        pair[..<sign].elementsEqual(name.utf8)
      else { continue }
      let value = pair[(sign + 1)...]
      if let found, found != value { return nil }
      found = value
    }
    guard let found, found.allSatisfy(Self.isCookieByte) else { return nil }
    return String(decoding: found, as: UTF8.self)
  }

  private static func isCookieByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\\"): false
    default: (0x21...0x7E).contains(byte)
    }
  }
}
