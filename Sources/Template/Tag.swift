/// What stands between delimiters.
struct Tag {
  enum Kind {
    case variable, unescaped, section, inverted, closing, partial, parent, block, comment,
      delimiters

    /// By the character behind the opening delimiter.
    init(_ sigil: UInt8) {
      switch sigil {
      case UInt8(ascii: "#"): self = .section
      case UInt8(ascii: "^"): self = .inverted
      case UInt8(ascii: "/"): self = .closing
      case UInt8(ascii: ">"): self = .partial
      case UInt8(ascii: "<"): self = .parent
      case UInt8(ascii: "$"): self = .block
      case UInt8(ascii: "!"): self = .comment
      case UInt8(ascii: "="): self = .delimiters
      case UInt8(ascii: "&"), UInt8(ascii: "{"): self = .unescaped
      default: self = .variable
      }
    }

    /// Whether the tag takes its line with it where it is alone on it.
    var canStandAlone: Bool { self != .variable && self != .unescaped }
  }

  /// Whether the tag opens a parent or a block, or closes what may be one.
  var isOfInheritance: Bool { kind == .parent || kind == .block || kind == .closing }

  var kind: Kind
  var name: String
  var range: Range<Int>
  /// The blanks before a tag that is alone on its line; nil for one within a line.
  var indentation: [UInt8]?

  func indented(_ indentation: [UInt8]?) -> Tag {
    var tag = self
    tag.indentation = indentation
    return tag
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    func isSpace(_ byte: UInt8) -> Bool {
      isBlank(byte) || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
    var bytes = bytes.drop(while: isSpace)
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
