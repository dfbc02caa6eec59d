/// An answer: a status, header fields in their order, a body.
///
/// A field that could end a line, that the gateway writes itself, or that no CGI program may send
/// is never emitted. It is a fault of the program, so the whole answer becomes a bare 500 then:
/// an answer without one of its headers might be an answer without its protection.
package struct Response: Sendable {
  package enum Body: Sendable, Equatable {
    case bytes([UInt8])
    /// A part of an open file, which is read while it is sent.
    case file(FileBody)

    /// Bytes of it.
    package var count: Int64 {
      switch self {
      case .bytes(let bytes): Int64(bytes.count)
      case .file(let file): file.range.count
      }
    }
  }

  package struct Field: Sendable, Equatable {
    package let name: String
    package let value: String
  }

  package var status: Int
  package private(set) var fields: [Field] = []
  package var body: Body
  /// The first field that was refused.
  package private(set) var refusedField: String?

  package init(_ status: Int, body: [UInt8] = []) {
    self.status = status
    self.body = .bytes(body)
  }

  /// An answer with a text.
  package init(_ status: Int, contentType: String, _ text: String) {
    self.init(status, body: Array(text.utf8))
    self["Content-Type"] = contentType
  }

  /// A field by its name, whatever its case; setting it replaces it, nil takes it away.
  package subscript(_ name: String) -> String? {
    get { fields.first { same($0.name, name) }?.value }
    set {
      if let newValue, !check(name, newValue) { return }
      let index = fields.firstIndex { same($0.name, name) }
      switch (index, newValue) {
      case (let index?, let value?): fields[index] = Field(name: name, value: value)
      case (let index?, nil): fields.remove(at: index)
      case (nil, let value?): fields.append(Field(name: name, value: value))
      case (nil, nil): break
      }
    }
  }

  /// Adds a `Set-Cookie`, the one field that may stand more than once (RFC 6265 §3).
  package mutating func addCookie(_ cookie: String) {
    guard check("Set-Cookie", cookie) else { return }
    fields.append(Field(name: "Set-Cookie", value: cookie))
  }

  private mutating func check(_ name: String, _ value: String) -> Bool {
    let isSafe = Self.isSafe(name, value)
    if !isSafe { refusedField = refusedField ?? name }
    return isSafe
  }

  private static func isSafe(_ name: String, _ value: String) -> Bool {
    guard !name.isEmpty, name.utf8.allSatisfy(isTokenByte),
      value.utf8.allSatisfy({ (0x20...0x7E).contains($0) })
    else { return false }
    switch String(decoding: name.utf8.map(lowercased), as: UTF8.self) {
    // The gateway writes the first two; the others garble the body behind nginx and Apache.
    case "status", "content-length", "transfer-encoding", "connection", "date", "trailer":
      return false
    // A relative one is a new request inside Apache and a redirection elsewhere (RFC 3875 §6.2.2).
    case "location": return value.hasPrefix("https://") || value.hasPrefix("http://")
    default: return true
    }
  }

  private func same(_ one: String, _ other: String) -> Bool {
    one.utf8.elementsEqual(other.utf8) { lowercased($0) == lowercased($1) }
  }
}
