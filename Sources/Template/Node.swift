/// A piece of a parsed template.
indirect enum Node: Sendable {
  case text([UInt8])
  case variable(Name, escaped: Bool)
  case section(Name, inverted: Bool, [Node])
  /// A partial, before each of whose lines the indentation goes.
  case partial(Name, indentation: [UInt8])
  /// A parent with the blocks that override its own.
  case parent(Name, indentation: [UInt8], overrides: [Block])
  case block(Block)
}

/// `{{$name}}…{{/name}}`
struct Block: Sendable {
  var name: Name
  /// What stands before a block that is alone on its line, whose expansion is indented so; nil
  /// for a block within a line.
  var indentation: [UInt8]?
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
    parts = text == "." ? [] : text.split(separator: ".").map(String.init)
  }
}
