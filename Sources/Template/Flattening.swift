extension Templates {
  /// One self-contained template: partials and inheritance are inlined, comments are gone, and the
  /// names that are known already are filled in.
  ///
  /// What is left are tags for names of `contract`, for a program that knows them later.
  ///
  /// - Parameters:
  ///   - contract: the names that stay tags.
  ///   - values: what is filled in. A name that both have stays a tag.
  package func flattened(
    _ name: String, leaving contract: Contract, filling values: [String: Value]
  ) -> [UInt8] {
    var flattener = Flattener(templates: self, contract: contract, values: values)
    flattener.write(nodes(of: name), depth: 0)
    return flattener.output
  }
}

/// Renders what is known, and writes what is not as tags.
private struct Flattener {
  let templates: Templates
  private(set) var output: [UInt8] = []
  /// What names mean, innermost last: known values, or names that are known later.
  private var stack: [Frame]
  private var overrides: [String: Block] = [:]

  private enum Frame {
    case known(Value)
    case later(Contract)
  }

  private enum Meaning {
    case known(Value)
    case later(Contract.Kind)
  }

  init(templates: Templates, contract: Contract, values: [String: Value]) {
    self.templates = templates
    stack = [.known(.record(values)), .later(contract)]
  }

  mutating func write(_ nodes: [Node], depth: Int) {
    guard depth < 100 else { return }
    for node in nodes {
      switch node {
      case .text(let bytes): output += bytes
      case .variable(let name, let escaped): variable(name, escaped: escaped)
      case .section(let name, let inverted, let inner):
        section(name, inverted: inverted, inner, depth: depth)
      case .partial(let name, let indentation): partial(name, indentation, depth: depth)
      case .parent(let name, let indentation, let blocks):
        let outer = overrides
        for block in blocks where overrides[block.name.text] == nil {
          overrides[block.name.text] = block
        }
        partial(name, indentation, depth: depth)
        overrides = outer
      case .block(let block): self.block(block, depth: depth)
      }
    }
  }

  private func meaning(of name: Name) -> Meaning {
    guard let first = name.parts.first else {
      if case .known(let value)? = stack.last { return .known(value) }
      return .later(.text)
    }
    for frame in stack.reversed() {
      switch frame {
      case .later(let contract):
        if let kind = contract.names[first] { return .later(kind) }
      case .known(.record(let record)):
        guard var value = record[first] else { continue }
        for part in name.parts.dropFirst() {
          guard case .record(let inner) = value else { return .known(.none) }
          value = inner[part] ?? .none
        }
        return .known(value)
      case .known: continue
      }
    }
    return .known(.none)
  }

  private mutating func variable(_ name: Name, escaped: Bool) {
    switch meaning(of: name) {
    case .later: output += (escaped ? "{{\(name.text)}}" : "{{{\(name.text)}}}").utf8
    case .known(.text(let text)): writeLiteral(text)
    case .known(.html(let html)): output += html
    case .known: break
    }
  }

  /// Text that must never be read as a tag: its braces become character references.
  private mutating func writeLiteral(_ text: String) {
    var escaped: [UInt8] = []
    appendEscaped(text, to: &escaped)
    for byte in escaped {
      if byte == UInt8(ascii: "{") { output += "&#123;".utf8 } else { output.append(byte) }
    }
  }

  private mutating func section(_ name: Name, inverted: Bool, _ inner: [Node], depth: Int) {
    switch meaning(of: name) {
    case .later(let kind):
      output += (inverted ? "{{^\(name.text)}}" : "{{#\(name.text)}}").utf8
      nested(.later(inverted ? Contract(names: [:]) : kind.inner), inner, depth)
      output += "{{/\(name.text)}}".utf8
    case .known(let value):
      guard value.isTruthy != inverted else { return }
      if case .list(let items) = value, !inverted {
        for item in items { nested(.known(item), inner, depth) }
      } else {
        nested(.known(value), inner, depth)
      }
    }
  }

  private mutating func nested(_ frame: Frame, _ inner: [Node], _ depth: Int) {
    stack.append(frame)
    write(inner, depth: depth + 1)
    stack.removeLast()
  }

  private mutating func partial(_ name: Name, _ indentation: [UInt8]?, depth: Int) {
    guard let full = templates.resolve(name.text) else { return }
    write(Indentation.adding(indentation, to: templates.nodes(of: full)), depth: depth + 1)
  }

  private mutating func block(_ block: Block, depth: Int) {
    guard let override = overrides[block.name.text] else {
      return write(block.nodes, depth: depth + 1)
    }
    let outer = overrides
    overrides[block.name.text] = nil
    write(Indentation.moving(override, to: block), depth: depth + 1)
    overrides = outer
  }
}
