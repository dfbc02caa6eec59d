/// The headers of one request, as bytes until somebody asks.
package struct Headers: Sendable {
  private var values = Slots(count: Header.allCases.count)

  /// None.
  package init() {}

  package init(_ texts: [Header: String]) {
    for (header, text) in texts { values[header.rawValue] = Array(text.utf8) }
  }

  /// Its value; bytes that are no UTF-8 become U+FFFD, which equals nothing that is looked for.
  package subscript(_ header: Header) -> String? {
    values[header.rawValue].map { String(decoding: $0, as: UTF8.self) }
  }

  /// Its value as it came.
  package subscript(bytes header: Header) -> [UInt8]? {
    get { values[header.rawValue] }
    set { values[header.rawValue] = newValue }
  }

  /// Its value as it came, nil where it is empty: servers say "absent" in either way
  /// (RFC 3875 §4.1).
  package func nonempty(_ header: Header) -> [UInt8]? {
    self[bytes: header].flatMap { $0.isEmpty ? nil : $0 }
  }
}
