import Glibc

/// A template as `Templates.flattened` leaves it, rendered while it is read.
///
/// There are texts, variables and sections in it and nothing else, their braces as the flattener
/// wrote them. No tree of it is made: a process that answers one request renders it once.
package struct FlatTemplate {
  private let source: [UInt8]

  package init(_ source: [UInt8]) { self.source = source }

  /// Appends the template filled in with a record.
  package func render(with record: [String: Value], into output: inout [UInt8]) {
    var stack: [Value] = [.record(record)]
    render(0..<source.count, &stack, &output)
  }

  private func render(_ range: Range<Int>, _ stack: inout [Value], _ output: inout [UInt8]) {
    var place = range.lowerBound
    while let tag = nextTag(from: place, to: range.upperBound) {
      output += source[place..<tag.start]
      switch tag.kind {
      case .variable: print(lookUp(tag.name, stack), escaped: true, to: &output)
      case .unescaped: print(lookUp(tag.name, stack), escaped: false, to: &output)
      case .closing: break
      case .section, .inverted:
        guard let inner = inner(of: tag, to: range.upperBound) else { return }
        section(tag, inner.range, &stack, &output)
        place = inner.end
        continue
      }
      place = tag.end
    }
    output += source[place..<range.upperBound]
  }

  // MARK: Tags

  private enum Kind {
    case variable, unescaped, section, inverted, closing
  }

  private struct Tag {
    var kind: Kind
    /// The bytes of the name.
    var name: Range<Int>
    var start: Int
    var end: Int
  }

  private func nextTag(from start: Int, to end: Int) -> Tag? {
    guard let open = find(UInt8(ascii: "{"), from: start, to: end) else { return nil }
    let first = open + 2
    guard first < end else { return nil }
    switch source[first] {
    case UInt8(ascii: "{"): return tag(.unescaped, open, nameFrom: first + 1, braces: 3, to: end)
    case UInt8(ascii: "#"): return tag(.section, open, nameFrom: first + 1, braces: 2, to: end)
    case UInt8(ascii: "^"): return tag(.inverted, open, nameFrom: first + 1, braces: 2, to: end)
    case UInt8(ascii: "/"): return tag(.closing, open, nameFrom: first + 1, braces: 2, to: end)
    default: return tag(.variable, open, nameFrom: first, braces: 2, to: end)
    }
  }

  private func tag(
    _ kind: Kind, _ start: Int, nameFrom first: Int, braces: Int, to end: Int
  ) -> Tag? {
    guard let close = find(UInt8(ascii: "}"), from: first, to: end), close + braces <= end else {
      return nil
    }
    return Tag(kind: kind, name: first..<close, start: start, end: close + braces)
  }

  /// The place of two braces; one alone is text.
  private func find(_ brace: UInt8, from start: Int, to end: Int) -> Int? {
    unsafe source.withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress else { return nil }
      var place = start
      while place + 1 < end {
        guard let found = unsafe memchr(base + place, Int32(brace), end - 1 - place) else {
          return nil
        }
        place = unsafe UnsafeRawPointer(found) - base
        if unsafe bytes[place + 1] == brace { return place }
        place += 1
      }
      return nil
    }
  }

  /// What stands between a section's tags, and where its closing tag ends.
  private func inner(of opening: Tag, to end: Int) -> (range: Range<Int>, end: Int)? {
    var depth = 1
    var place = opening.end
    while let tag = nextTag(from: place, to: end) {
      switch tag.kind {
      case .section, .inverted: depth += 1
      case .closing: depth -= 1
      case .variable, .unescaped: break
      }
      if depth == 0 { return (opening.end..<tag.start, tag.end) }
      place = tag.end
    }
    return nil
  }

  // MARK: Values

  private func section(
    _ tag: Tag, _ inner: Range<Int>, _ stack: inout [Value], _ output: inout [UInt8]
  ) {
    let value = lookUp(tag.name, stack)
    guard value.isTruthy == (tag.kind == .section) else { return }
    if tag.kind == .section, case .list(let items) = value {
      for item in items { nested(item, inner, &stack, &output) }
    } else {
      nested(value, inner, &stack, &output)
    }
  }

  private func nested(
    _ value: Value, _ inner: Range<Int>, _ stack: inout [Value], _ output: inout [UInt8]
  ) {
    stack.append(value)
    render(inner, &stack, &output)
    stack.removeLast()
  }

  private func lookUp(_ name: Range<Int>, _ stack: [Value]) -> Value {
    if name.count == 1, source[name.lowerBound] == UInt8(ascii: ".") { return current(stack) }
    let dot = source[name].firstIndex(of: UInt8(ascii: "."))
    let first = text(name.lowerBound..<(dot ?? name.upperBound))
    for frame in stack.reversed() {
      guard case .record(let record) = frame, let value = record[first] else { continue }
      return dot.map { part(($0 + 1)..<name.upperBound, of: value) } ?? value
    }
    return .none
  }

  /// The value at hand; a section over a flag leaves the one outside.
  private func current(_ stack: [Value]) -> Value {
    for value in stack.reversed() {
      switch value {
      case .text, .record: return value
      case .html, .flag, .list, .none: continue
      }
    }
    return .none
  }

  private func part(_ path: Range<Int>, of value: Value) -> Value {
    guard case .record(let record) = value else { return .none }
    let dot = source[path].firstIndex(of: UInt8(ascii: "."))
    let inner = record[text(path.lowerBound..<(dot ?? path.upperBound))] ?? .none
    return dot.map { part(($0 + 1)..<path.upperBound, of: inner) } ?? inner
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: source[range], as: UTF8.self)
  }

  private func print(_ value: Value, escaped: Bool, to output: inout [UInt8]) {
    switch value {
    case .text(let text) where escaped: appendEscaped(text, to: &output)
    case .text(let text): output += text.utf8
    case .html(let html): output += html
    case .flag, .list, .record, .none: break
    }
  }
}
