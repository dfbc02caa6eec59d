/// A piece of a parsed template.
indirect enum Node: Sendable {
  case text([UInt8])
  case variable(Name, escaped: Bool)
  case section(Name, inverted: Bool, [Node])
  /// A partial, before each of whose lines the indentation goes; nil for one within a line.
  case partial(Name, indentation: [UInt8]?)
  /// A parent with the blocks that override its own, indented likewise.
  case parent(Name, indentation: [UInt8]?, overrides: [Block])
  case block(Block)

  /// Whether the node prints within a line, and does not bring lines of its own.
  var isWithinLine: Bool {
    switch self {
    case .text, .section: false
    case .variable: true
    case .partial(_, let indentation), .parent(_, let indentation, _): indentation == nil
    case .block(let block): block.indentation == nil
    }
  }
}

/// `{{$name}}…{{/name}}`.
struct Block: Sendable {
  var name: Name
  /// What stands before a block that is alone on its line, whose expansion is indented so; nil
  /// for a block within a line.
  var indentation: [UInt8]?
  /// Whether the tags open and close on one line, whose end stays.
  var keepsLineEnd = false
  var nodes: [Node]
}

/// A name in a tag, and where it stands.
struct Name: Sendable {
  /// The name between its dots; empty for `.`, the value at hand.
  var parts: [String]
  var text: String
  /// The tag's bytes in the source.
  var tag: Range<Int>

  init(_ text: String, tag: Range<Int>) {
    self.text = text
    self.tag = tag
    // `a..b` has a part that nothing is called, which the checker tells.
    parts =
      text == "."
      ? [] : text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  }
}
