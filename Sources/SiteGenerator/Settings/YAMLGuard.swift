/// Looks through YAML, before a parser takes it in, for what no settings need: anchors and aliases,
/// by which a few lines stand for millions; deep nesting; very many values.
///
/// It follows libyaml's scanner (`yaml_parser_fetch_next_token`) as far as it takes to know where
/// each token begins. Where the two part, the text is no YAML, and libyaml says so.
struct YAMLGuard {
  /// Why a text is refused, and the byte where.
  struct Refusal: Error {
    var reason: Problem.UnreadableReason
    var offset: Int
  }

  /// Settings nest three deep.
  private static let deepest = 16

  private let mostTokens: Int
  private var cursor: YAMLCursor
  /// The columns of the open block collections.
  private var indents: [Int] = []
  private var flowDepth = 0
  /// Where a key may have begun on this line.
  private var keyColumn: Int?

  /// - Parameter mostTokens: a value is a token, and so is each sign around it.
  static func check(_ yaml: [UInt8], mostTokens: Int) throws(Refusal) {
    var look = YAMLGuard(mostTokens: mostTokens, cursor: YAMLCursor(yaml))
    try look.check()
  }

  private init(mostTokens: Int, cursor: YAMLCursor) {
    self.mostTokens = mostTokens
    self.cursor = cursor
  }

  private mutating func check() throws(Refusal) {
    var tokens = 0
    while moveToToken() {
      tokens += 1
      if tokens > mostTokens { throw refusal(.tooManyValues) }
      try take()
    }
  }

  private func refusal(_ reason: Problem.UnreadableReason) -> Refusal {
    Refusal(reason: reason, offset: cursor.index)
  }

  /// Past spaces, comments and ends of lines.
  private mutating func moveToToken() -> Bool {
    while let byte = cursor.byte {
      if byte == UInt8(ascii: "#") {
        cursor.skipLine()
      } else if cursor.skipBreak() {
        if flowDepth == 0 { keyColumn = nil }
      } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
        cursor.index += 1
      } else {
        return true
      }
    }
    return false
  }

  private mutating func take() throws(Refusal) {
    if flowDepth == 0 { indents.removeAll { $0 > cursor.column } }
    if cursor.isAtDocumentMark {
      indents.removeAll()
      cursor.index += 3
      return
    }
    switch cursor.byte {
    case UInt8(ascii: "%") where cursor.column == 0: cursor.skipLine()
    case UInt8(ascii: "["), UInt8(ascii: "{"): try open()
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      flowDepth = max(0, flowDepth - 1)
      cursor.index += 1
    case UInt8(ascii: ","): cursor.index += 1
    case UInt8(ascii: "-") where cursor.isBlank(after: 1): try indicate(at: cursor.column)
    case UInt8(ascii: "?") where flowDepth > 0 || cursor.isBlank(after: 1):
      try indicate(at: cursor.column)
    case UInt8(ascii: ":") where flowDepth > 0 || cursor.isBlank(after: 1):
      try indicate(at: keyColumn ?? cursor.column)
    case let sign? where "&*!".utf8.contains(sign):
      throw refusal(.anchorOrTag(String(Unicode.Scalar(sign))))
    default: takeScalar()
    }
  }

  private mutating func takeScalar() {
    noteKey()
    let line = cursor.line
    switch cursor.byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): cursor.skipQuoted()
    case UInt8(ascii: "|") where flowDepth == 0, UInt8(ascii: ">") where flowDepth == 0:
      cursor.skipBlockScalar(below: indents.last ?? -1)
    default: cursor.skipPlain(below: indents.last ?? -1, inFlow: flowDepth > 0)
    }
    if cursor.line != line, flowDepth == 0 { keyColumn = nil }
  }

  /// `[` or `{`.
  private mutating func open() throws(Refusal) {
    noteKey()
    flowDepth += 1
    try checkDepth()
    cursor.index += 1
  }

  /// `-`, `?` or `:`, which may open a block collection.
  private mutating func indicate(at column: Int) throws(Refusal) {
    if flowDepth == 0 {
      if indents.last ?? -1 < column { indents.append(column) }
      keyColumn = nil
    }
    try checkDepth()
    cursor.index += 1
  }

  private mutating func noteKey() {
    if flowDepth == 0, keyColumn == nil { keyColumn = cursor.column }
  }

  private func checkDepth() throws(Refusal) {
    if indents.count + flowDepth > YAMLGuard.deepest { throw refusal(.tooDeep) }
  }
}
