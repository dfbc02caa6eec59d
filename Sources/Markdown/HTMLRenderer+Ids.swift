/// The ids of headings: those that an editor gives, and those that their words make.
extension HTMLRenderer {
  /// Takes the ids that headings are given, before any heading makes one of its words.
  mutating func takeExplicitIds(of root: CMarkNode) {
    var ids: Set<String> = []
    root.walk { node, entering in
      if entering, node.kind == .heading { ids.formUnion(explicitIds(of: node)) }
      return node.kind == .heading || node.kind == .paragraph ? .skip : .enter
    }
    takenIds = ids
  }

  /// The id that a heading's words make, with a number where others have it.
  mutating func freeId(for text: String) -> String {
    let folded = slug(text)
    let base = folded.isEmpty ? "partie" : folded
    var number = lastNumbers[base] ?? 1
    var id = number == 1 ? base : "\(base)-\(number)"
    while takenIds.contains(id) {
      number += 1
      id = "\(base)-\(number)"
    }
    lastNumbers[base] = number
    return id
  }

  /// The ids of `## Titre {#id #earlier-id}`; none where the heading has no such end.
  func explicitIds(of heading: CMarkNode) -> [String] {
    guard let last = heading.lastChild, last.kind == .text, let start = last.explicitIdStart
    else { return [] }
    let typed = Substring(last.literal.utf8.dropFirst(start).dropLast())
    return typed.split(separator: " ").map { $0.drop { $0 == "{" || $0 == "#" } }.map(String.init)
      .filter { !$0.isEmpty }
  }
}

extension CMarkNode {
  /// Where ` {#id}` begins in a heading's last text, in bytes.
  var explicitIdStart: Int? {
    unsafe withLiteral { literal in
      guard unsafe literal.last == UInt8(ascii: "}"),
        let brace = unsafe literal.lastIndex(of: UInt8(ascii: "{")), brace + 2 < literal.count - 1,
        unsafe literal[brace + 1] == UInt8(ascii: "#"),
        unsafe literal[(brace + 2)..<(literal.count - 1)].allSatisfy(isIdByte),
        unsafe isIdLetter(literal[brace + 2])
      else { return nil }
      var start = brace
      while start > 0, unsafe literal[start - 1] == UInt8(ascii: " ") { start -= 1 }
      return start
    }
  }

  /// What stands between the braces: ids, their `#`, and spaces between them.
  private func isIdByte(_ byte: UInt8) -> Bool {
    isIdLetter(byte) || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "#")
  }

  /// What an id may hold; as strict as an address, since it becomes part of one.
  private func isIdLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
