/// Walks the nodes of a template and appends what they come to.
struct Renderer {
  private let templates: Templates
  /// Where names are looked up, innermost last.
  private var stack: [Value]
  /// The blocks that a child template overrides.
  ///
  /// An outer child's count before an inner one's.
  private var overrides: [String: Block] = [:]

  /// Nesting deeper than any theme needs: a partial that contains itself ends here.
  private static let deepest = 100

  init(templates: Templates, records: [[String: Value]]) {
    self.templates = templates
    stack = records.map { .record($0) }
  }

  mutating func render(_ nodes: [Node], depth: Int, into output: inout [UInt8]) {
    guard depth < Renderer.deepest else { return }
    for node in nodes {
      switch node {
      case .text(let bytes): output.append(contentsOf: bytes)
      case .variable(let name, let escaped): print(lookUp(name), escaped: escaped, to: &output)
      case .section(let name, let inverted, let inner):
        section(lookUp(name), inverted: inverted, inner, depth: depth, into: &output)
      case .partial(let name, let indentation):
        render(partial(name, indentation), depth: depth + 1, into: &output)
      case .parent(let name, let indentation, let blocks):
        parent(name, indentation, blocks, depth: depth, into: &output)
      case .block(let block): self.block(block, depth: depth, into: &output)
      }
    }
  }

  // MARK: Values

  private mutating func section(
    _ value: Value, inverted: Bool, _ inner: [Node], depth: Int, into output: inout [UInt8]
  ) {
    guard value.isTruthy != inverted else { return }
    if inverted { return render(inner, depth: depth + 1, into: &output) }
    switch value {
    case .list(let items): for item in items { nested(item, inner, depth, into: &output) }
    case .record, .text: nested(value, inner, depth, into: &output)
    case .html, .flag, .none: render(inner, depth: depth + 1, into: &output)
    }
  }

  private mutating func nested(
    _ value: Value, _ inner: [Node], _ depth: Int, into output: inout [UInt8]
  ) {
    stack.append(value)
    render(inner, depth: depth + 1, into: &output)
    stack.removeLast()
  }

  private func lookUp(_ name: Name) -> Value {
    guard let first = name.parts.first else { return stack.last ?? .none }
    for frame in stack.reversed() {
      guard case .record(let record) = frame, var value = record[first] else { continue }
      for part in name.parts.dropFirst() {
        guard case .record(let inner) = value, let next = inner[part] else { return .none }
        value = next
      }
      return value
    }
    return .none
  }

  private func print(_ value: Value, escaped: Bool, to output: inout [UInt8]) {
    switch value {
    case .text(let text) where escaped: appendEscaped(text, to: &output)
    case .text(let text): output.append(contentsOf: text.utf8)
    case .html(let html): output.append(contentsOf: html)
    case .flag, .list, .record, .none: break
    }
  }

  // MARK: Other templates

  private func partial(_ name: Name, _ indentation: [UInt8]?) -> [Node] {
    guard let full = templates.resolve(name.text) else { return [] }
    return Indentation.adding(indentation, to: templates.nodes(of: full))
  }

  private mutating func parent(
    _ name: Name, _ indentation: [UInt8]?, _ blocks: [Block], depth: Int, into output: inout [UInt8]
  ) {
    let outer = overrides
    for block in blocks where overrides[block.name.text] == nil {
      overrides[block.name.text] = block
    }
    render(partial(name, indentation), depth: depth + 1, into: &output)
    overrides = outer
  }

  private mutating func block(_ block: Block, depth: Int, into output: inout [UInt8]) {
    guard let override = overrides[block.name.text] else {
      return render(block.nodes, depth: depth + 1, into: &output)
    }
    // Within its own override a block means its own text, or it would never end.
    let outer = overrides
    overrides[block.name.text] = nil
    let nodes = Indentation.moving(override, to: block)
    render(nodes, depth: depth + 1, into: &output)
    overrides = outer
  }
}

/// Appends a text with `& < > " '` as entities; runs of other bytes go as they are.
package func appendEscaped(_ text: String, to output: inout [UInt8]) {
  var text = text
  text.withUTF8 { bytes in
    var clean = 0
    for index in bytes.indices {
      guard let entity = unsafe entity(for: bytes[index]) else { continue }
      unsafe output.append(contentsOf: bytes[clean..<index])
      unsafe output.append(
        contentsOf: UnsafeBufferPointer(start: entity.utf8Start, count: entity.utf8CodeUnitCount))
      clean = index + 1
    }
    unsafe output.append(contentsOf: bytes[clean...])
  }
}

private func entity(for byte: UInt8) -> StaticString? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  default: nil
  }
}
