/// Words that become part of a Mustache template.
enum TemplateText {
  /// HTML whose braces mean nothing, but for the names that are filled in later.
  static func html(_ html: [UInt8], keeping names: Set<String>) -> [UInt8] {
    guard html.contains(brace) else { return html }
    var output: [UInt8] = []
    var rest = html[...]
    while let open = rest.firstIndex(of: brace) {
      output.append(contentsOf: rest[..<open])
      rest = rest[open...]
      if let tag = tag(at: rest, names) {
        output.append(contentsOf: "{{\(tag.name)}}".utf8)
        rest = rest.dropFirst(tag.length)
      } else {
        output.append(contentsOf: "&#123;".utf8)
        rest = rest.dropFirst()
      }
    }
    return output + rest
  }

  /// The same for plain text, where there is nothing to escape with: a brace that is no tag of a
  /// known name goes, and values are printed as they are.
  static func text(_ text: String, keeping names: Set<String>) -> String {
    var output: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let open = rest.firstIndex(of: brace) {
      output.append(contentsOf: rest[..<open])
      rest = rest[open...]
      if let tag = tag(at: rest, names) {
        output.append(contentsOf: "{{{\(tag.name)}}}".utf8)
        rest = rest.dropFirst(tag.length)
      } else {
        rest = rest.dropFirst()
      }
    }
    return String(decoding: output + rest, as: UTF8.self)
  }

  private static let brace = UInt8(ascii: "{")
  /// No name that is filled in later is longer, in bytes.
  private static let longestName = 64

  /// The tag `{{name}}` with which some bytes begin.
  private static func tag(
    at bytes: ArraySlice<UInt8>, _ names: Set<String>
  ) -> (name: String, length: Int)? {
    guard bytes.starts(with: [brace, brace]) else { return nil }
    let inner = bytes.dropFirst(2)
    guard let close = inner.prefix(longestName + 1).firstIndex(of: UInt8(ascii: "}")),
      bytes[close...].starts(with: "}}".utf8)
    else { return nil }
    let name = String(decoding: inner[..<close], as: UTF8.self)
    return names.contains(name) ? (name, close + 2 - bytes.startIndex) : nil
  }
}
