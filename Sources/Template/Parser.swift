/// Turns a template's bytes into nodes, as the Mustache specification has it.
struct Parser {
  private let template: String
  let source: [UInt8]
  var position = 0
  private(set) var open = Array("{{".utf8)
  private var close = Array("}}".utf8)
  /// The sections, blocks and parents that are open, innermost last; the first is the template.
  var frames: [Frame] = [Frame(tag: nil, nodes: [])]

  /// Sections, blocks and parents nest no deeper than this: more than any theme needs, and less
  /// than the stack of a thread holds.
  private static let deepest = 32

  struct Frame {
    var tag: Tag?
    var nodes: [Node]
  }

  init(_ source: [UInt8], template: String) {
    self.source = source
    self.template = template
  }

  mutating func parse() throws(TemplateProblem) -> [Node] {
    while position < source.count {
      guard let start = find(open, from: position) else { break }
      appendText(position..<start)
      let tag = try tag(at: start)
      if let line = tagLine(from: tag) { try take(line) } else { try take(tag) }
    }
    appendText(position..<source.count)
    let frame = frames[frames.count - 1]
    if let tag = frame.tag { throw problem(.sectionUnclosed(tag.name), at: tag.range) }
    return frame.nodes
  }

  // MARK: Tags

  /// Reads the tag that begins at an offset.
  func tag(at start: Int) throws(TemplateProblem) -> Tag {
    var inner = start + open.count
    let sigil = inner < source.count ? source[inner] : 0
    let kind = Tag.Kind(sigil)
    var closing = close
    if kind != .variable { inner += 1 }
    if sigil == UInt8(ascii: "{") { closing = [UInt8(ascii: "}")] + close }
    if sigil == UInt8(ascii: "=") { closing = [UInt8(ascii: "=")] + close }
    guard let end = find(closing, from: inner) else {
      throw problem(.tagUnclosed, at: start..<min(source.count, start + open.count))
    }
    let range = start..<(end + closing.count)
    let name = Tag.trimmed(source[inner..<end])
    if name.isEmpty, kind != .comment { throw problem(.nameEmpty, at: range) }
    return Tag(kind: kind, name: name, range: range)
  }

  private mutating func take(_ tag: Tag) throws(TemplateProblem) {
    position = tag.range.upperBound
    let indentation = tag.kind.canStandAlone ? takeStandaloneLine(tag) : nil
    let name = Name(tag.name, tag: tag.range)
    switch tag.kind {
    case .variable: append(.variable(name, escaped: true))
    case .unescaped: append(.variable(name, escaped: false))
    case .section, .inverted, .parent, .block:
      try openFrame(tag.indented(indentation))
    case .closing: try closeFrame(tag)
    case .partial: append(.partial(name, indentation: indentation))
    case .delimiters: try setDelimiters(tag)
    case .comment: break
    }
  }

  mutating func openFrame(_ tag: Tag) throws(TemplateProblem) {
    guard frames.count <= Parser.deepest else {
      throw problem(.nestedTooDeeply(tag.name), at: tag.range)
    }
    frames.append(Frame(tag: tag, nodes: []))
  }

  mutating func closeFrame(_ tag: Tag) throws(TemplateProblem) {
    guard let opened = frames[frames.count - 1].tag, opened.name == tag.name else {
      let expected = frames[frames.count - 1].tag?.name
      throw problem(.wrongClosing(found: tag.name, expected: expected), at: tag.range)
    }
    let nodes = frames.removeLast().nodes
    let name = Name(opened.name, tag: opened.range)
    switch opened.kind {
    case .inverted: append(.section(name, inverted: true, nodes))
    case .parent:
      let overrides = nodes.compactMap { if case .block(let block) = $0 { block } else { nil } }
      append(.parent(name, indentation: opened.indentation, overrides: overrides))
    case .block:
      let isPair = opened.indentation != nil && opened.range.upperBound == tag.range.lowerBound
      append(
        .block(
          Block(
            name: name, indentation: opened.indentation, keepsLineEnd: isPair, nodes: nodes)))
    default: append(.section(name, inverted: false, nodes))
    }
  }

  private mutating func setDelimiters(_ tag: Tag) throws(TemplateProblem) {
    let parts = tag.name.split(separator: " ", omittingEmptySubsequences: true)
    guard parts.count == 2, parts.allSatisfy({ !$0.contains("=") }) else {
      throw problem(.badDelimiters, at: tag.range)
    }
    open = Array(parts[0].utf8)
    close = Array(parts[1].utf8)
  }

  private mutating func appendText(_ range: Range<Int>) {
    if !range.isEmpty { append(.text(Array(source[range]))) }
  }

  mutating func append(_ node: Node) { frames[frames.count - 1].nodes.append(node) }

  private func find(_ needle: [UInt8], from start: Int) -> Int? {
    guard needle.count <= source.count - start else { return nil }
    let first = needle[0]
    let bytes = source.span
    var index = start
    let last = bytes.count - needle.count
    while index <= last {
      if bytes[index] == first {
        var matched = 1
        while matched < needle.count, bytes[index + matched] == needle[matched] { matched += 1 }
        if matched == needle.count { return index }
      }
      index += 1
    }
    return nil
  }

  private func problem(
    _ fault: TemplateProblem.SyntaxFault, at range: Range<Int>
  ) -> TemplateProblem {
    TemplateProblem(.unreadable(fault), at: range, in: source, template: template)
  }
}

extension TemplateProblem {
  /// A problem at a tag of a template's source.
  init(_ kind: Kind, at range: Range<Int>, in source: [UInt8], template: String) {
    let before = source[..<min(range.lowerBound, source.count)]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    func scalars(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
    self.kind = kind
    self.template = template
    line = before.count { $0 == UInt8(ascii: "\n") } + 1
    column = scalars(before[lineStart...]) + 1
    length = max(1, scalars(source[range.clamped(to: 0..<source.count)]))
  }
}
