/// One event for the server's error log: one JSON object on one line of at most 1 KiB.
///
/// Who calls puts no secret in it: no password, token, cookie, whole link or unmasked address.
package struct EventLine: Sendable {
  package enum Value: Sendable {
    case text(String)
    case integer(Int)
  }

  /// The line with its line feed.
  package let bytes: [UInt8]

  /// Bytes of a line, its end included.
  private static let most = 1024
  /// Bytes of one value, so that a long one leaves room for its neighbours.
  private static let mostOfValue = 256

  /// An event by its stable name, with members in their order; those that find no room are left
  /// out, and `"cut":1` says so.
  package init(_ event: String, _ members: [(name: String, value: Value)] = []) {
    let cut = Array(#","cut":1"#.utf8)
    let end = Array("}\n".utf8)
    var line = Array(#"{"event":""#.utf8) + Self.escaped(event) + [UInt8(ascii: "\"")]
    for member in members {
      let text = Self.member(member.name, member.value)
      guard line.count + text.count + cut.count + end.count <= Self.most else {
        line += cut
        break
      }
      line += text
    }
    bytes = line + end
  }

  /// Writes the line to standard error by one call, so that lines of two workers never mix.
  package func write(to descriptor: Int32 = 2) {
    Descriptor.write(bytes, to: descriptor)
  }

  private static func member(_ name: String, _ value: Value) -> [UInt8] {
    let name = Array(",\"".utf8) + escaped(name) + Array("\":".utf8)
    switch value {
    case .integer(let number): return name + Array(String(number).utf8)
    case .text(let text):
      return name + [UInt8(ascii: "\"")] + escaped(text) + [UInt8(ascii: "\"")]
    }
  }

  /// Escapes what ends a line or a string, and what makes a terminal or a reader see something
  /// else than is there; whole scalars only.
  private static func escaped(_ text: String) -> [UInt8] {
    var escaped: [UInt8] = []
    for scalar in text.unicodeScalars {
      let piece = needsEscape(scalar) ? escape(scalar) : Array(String(scalar).utf8)
      guard escaped.count + piece.count <= mostOfValue - 3 else {
        return escaped + Array("…".utf8)
      }
      escaped += piece
    }
    return escaped
  }

  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x22, 0x5C: true
    // Controls, the escape of terminals among them.
    case 0...0x1F, 0x7F...0x9F: true
    // Marks that turn the direction of the text (UAX #9), and what shows as nothing.
    case 0xAD, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
    // Line ends to some readers of JSON.
    case 0x2028, 0x2029: true
    case 0xFFF9...0xFFFB, 0xE0000...0xE0FFF: true
    default: false
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> [UInt8] {
    String(scalar).utf16.flatMap { unit in
      let digits = String(unit, radix: 16)
      return Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
    }
  }
}
