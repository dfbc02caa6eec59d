/// Indentation of partials and blocks, as the Mustache specification has it: it belongs to the
/// template's text, never to the values in it.
enum Indentation {
  /// Nodes with an indentation before each line of their text.
  static func adding(_ indentation: [UInt8], to nodes: [Node]) -> [Node] {
    guard !indentation.isEmpty else { return nodes }
    var atLineStart = true
    return map(nodes, &atLineStart) { line in indentation + line }
  }

  /// The text of an override, moved from where it was written to where the block stands.
  static func moving(_ override: Block, to block: Block) -> [Node] {
    let written = ownIndentation(of: override)
    let wanted = block.indentation ?? []
    guard !written.isEmpty || !wanted.isEmpty else { return override.nodes }
    var atLineStart = true
    return map(override.nodes, &atLineStart) { line in
      wanted + (line.starts(with: written) ? line.dropFirst(written.count) : line)
    }
  }

  /// The blanks before the first line of a block that begins a line of its own.
  private static func ownIndentation(of block: Block) -> ArraySlice<UInt8> {
    guard block.indentation != nil, case .text(let bytes)? = block.nodes.first else { return [] }
    return bytes.prefix { Tag.isBlank($0) }
  }

  private static func map(
    _ nodes: [Node], _ atLineStart: inout Bool, _ indent: (ArraySlice<UInt8>) -> [UInt8]
  ) -> [Node] {
    var mapped: [Node] = []
    for node in nodes {
      switch node {
      case .text(let bytes): mapped.append(.text(lines(of: bytes, &atLineStart, indent)))
      case .section(let name, let inverted, let inner):
        mapped.append(.section(name, inverted: inverted, map(inner, &atLineStart, indent)))
      case .block(var block):
        block.nodes = map(block.nodes, &atLineStart, indent)
        mapped.append(.block(block))
      case .partial(let name, let indentation):
        mapped.append(.partial(name, indentation: atLineStart ? indent([]) + indentation : indentation))
      case .variable, .parent:
        if atLineStart { mapped.append(.text(indent([]))) }
        atLineStart = false
        mapped.append(node)
      }
    }
    return mapped
  }

  private static func lines(
    of bytes: [UInt8], _ atLineStart: inout Bool, _ indent: (ArraySlice<UInt8>) -> [UInt8]
  ) -> [UInt8] {
    var output: [UInt8] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      output += atLineStart ? indent(bytes[start..<end]) : Array(bytes[start..<end])
      atLineStart = bytes[end - 1] == UInt8(ascii: "\n")
      start = end
    }
    return output
  }
}
