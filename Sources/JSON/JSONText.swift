/// JSON (RFC 8259) in the order in which it is written, so that the same input gives the same bytes.
package indirect enum JSONText: Sendable, CustomStringConvertible {
  case object([(String, JSONText)])
  case array([JSONText])
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case null

  package var description: String {
    switch self {
    case .object(let members):
      "{"
        + members.map { "\(JSONText.quoted($0.0)):\($0.1.description)" }.joined(separator: ",")
        + "}"
    case .array(let items): "[" + items.map(\.description).joined(separator: ",") + "]"
    case .string(let text): JSONText.quoted(text)
    case .integer(let number): String(number)
    case .boolean(let flag): flag ? "true" : "false"
    case .null: "null"
    }
  }

  /// A text that may be absent.
  package static func optional(_ text: String?) -> JSONText { text.map { .string($0) } ?? .null }

  /// A string that can stand in a `<script>` as well: `<`, `>` and `&` are escaped too, so that no
  /// text ends the element, and the two line ends that JavaScript knows and JSON does not.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\u{0}"..."\u{1F}", "<", ">", "&", "\u{2028}", "\u{2029}":
        let hex = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
