/// Indentation of partials and blocks, as the Mustache specification has it: it belongs to the
/// template's text, never to the values in it.
enum Indentation {
  /// Nodes with an indentation before each line of their text.
  static func adding(_ indentation: [UInt8]?, to nodes: [Node]) -> [Node] {
    guard let indentation, !indentation.isEmpty else { return nodes }
    var atLineStart = true
    return map(nodes, &atLineStart) { line in indentation + line }
  }

  /// The text of an override, moved from where it was written to where the block stands.
  static func moving(_ override: Block, to block: Block) -> [Node] {
    let written = ownIndentation(of: override) ?? []
    let wanted = ownIndentation(of: block) ?? block.indentation ?? []
    guard !written.isEmpty || !wanted.isEmpty else { return override.nodes }
    var atLineStart = true
    return map(override.nodes, &atLineStart) { line in
      wanted + (line.starts(with: written) ? line.dropFirst(written.count) : line)
    }
  }

  /// The blanks before the first line of a block's text; nil where they cannot be told, or the
  /// block does not begin a line of its own.
  private static func ownIndentation(of block: Block) -> [UInt8]? {
    guard block.indentation != nil else { return nil }
    switch block.nodes.first {
    case .text(let bytes):
      let blanks = bytes.prefix { Tag.isBlank($0) }
      let isBlankLine = blanks.count < bytes.count && bytes[blanks.count] == UInt8(ascii: "\n")
      return isBlankLine ? nil : Array(blanks)
    case .variable: return []
    case .partial(_, let indentation), .parent(_, let indentation, _): return indentation ?? []
    case .block(let inner): return inner.indentation ?? []
    case .section, nil: return nil
    }
  }

  private static func map(
    _ nodes: [Node], _ atLineStart: inout Bool, _ indent: (ArraySlice<UInt8>) -> [UInt8]
  ) -> [Node] {
    var mapped: [Node] = []
    for node in nodes {
      if atLineStart, node.isWithinLine {
        mapped.append(.text(indent([])))
        atLineStart = false
      }
      switch node {
      case .text(let bytes): mapped.append(.text(lines(of: bytes, &atLineStart, indent)))
      case .variable: mapped.append(node)
      case .section(let name, let inverted, let inner):
        mapped.append(.section(name, inverted: inverted, map(inner, &atLineStart, indent)))
      case .partial(let name, let indentation):
        mapped.append(.partial(name, indentation: indentation.map { indent($0[...]) }))
      case .parent(let name, let indentation, let overrides):
        let moved = indentation.map { indent($0[...]) }
        mapped.append(.parent(name, indentation: moved, overrides: overrides))
      case .block(let block): mapped.append(.block(map(block, &atLineStart, indent)))
      }
    }
    return mapped
  }

  private static func map(
    _ block: Block, _ atLineStart: inout Bool, _ indent: (ArraySlice<UInt8>) -> [UInt8]
  ) -> Block {
    var block = block
    block.indentation = block.indentation.map { indent($0[...]) }
    block.nodes = map(block.nodes, &atLineStart, indent)
    if block.keepsLineEnd { atLineStart = false }
    return block
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
