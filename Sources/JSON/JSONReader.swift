extension JSONText {
  /// Reads one JSON value and nothing after it, but white space.
  ///
  /// Who calls bounds the number of bytes. Strings are strict UTF-8; numbers are integers.
  /// Source: RFC 8259.
  package init(reading bytes: [UInt8], maximumDepth: Int = 16) throws(JSONReadProblem) {
    var reader = JSONReader(bytes: bytes, maximumDepth: maximumDepth)
    self = try reader.document()
  }
}

/// A recursive descent through bytes; its depth is bounded, for the stack is.
struct JSONReader {
  let bytes: [UInt8]
  let maximumDepth: Int
  var position = 0
  var member: String?

  init(bytes: [UInt8], maximumDepth: Int) {
    self.bytes = bytes
    self.maximumDepth = maximumDepth
  }

  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  func problem(_ reason: JSONReadProblem.Reason, at offset: Int? = nil) -> JSONReadProblem {
    JSONReadProblem(reason: reason, offset: offset ?? position, member: member)
  }

  mutating func document() throws(JSONReadProblem) -> JSONText {
    let document = try value(depth: 0)
    skipSpace()
    guard next == nil else { throw problem(.syntax) }
    return document
  }

  private mutating func value(depth: Int) throws(JSONReadProblem) -> JSONText {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return .object(try members(depth: depth + 1))
    case UInt8(ascii: "["): return .array(try items(depth: depth + 1))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .integer(try integer())
    }
  }

  private mutating func members(depth: Int) throws(JSONReadProblem) -> [(String, JSONText)] {
    try enter(depth)
    var members: [(String, JSONText)] = []
    var seen: Set<[UInt8]> = []
    let outer = member
    if skip(UInt8(ascii: "}")) { return members }
    repeat {
      skipSpace()
      let start = position
      guard next == UInt8(ascii: "\"") else { throw problem(.syntax) }
      let name = try string()
      // Bytes, because two Strings that differ in bytes may still be equal.
      guard seen.insert(Array(name.utf8)).inserted else {
        throw problem(.duplicateName, at: start)
      }
      guard skip(UInt8(ascii: ":")) else { throw problem(.syntax) }
      member = name
      members.append((name, try value(depth: depth)))
      member = outer
    } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "}")) else { throw problem(.syntax) }
    return members
  }

  private mutating func items(depth: Int) throws(JSONReadProblem) -> [JSONText] {
    try enter(depth)
    var items: [JSONText] = []
    if skip(UInt8(ascii: "]")) { return items }
    repeat {
      items.append(try value(depth: depth))
    } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "]")) else { throw problem(.syntax) }
    return items
  }

  private mutating func enter(_ depth: Int) throws(JSONReadProblem) {
    guard depth <= maximumDepth else { throw problem(.tooDeep) }
    position += 1
  }

  private mutating func word(
    _ word: StaticString, _ meaning: JSONText
  ) throws(JSONReadProblem) -> JSONText {
    let length = word.utf8CodeUnitCount
    let isWord = unsafe bytes[position...].starts(
      with: UnsafeBufferPointer(start: word.utf8Start, count: length))
    guard isWord else { throw problem(.syntax) }
    position += length
    return meaning
  }

  private mutating func integer() throws(JSONReadProblem) -> Int {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    let digits = position
    while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
    let isNumber = position > digits && (bytes[digits] != 0x30 || position == digits + 1)
    guard isNumber else { throw problem(.syntax, at: start) }
    switch next {
    case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      throw problem(.unreadableNumber, at: start)
    default: break
    }
    guard let number = Int(String(decoding: bytes[start..<position], as: UTF8.self)) else {
      throw problem(.unreadableNumber, at: start)
    }
    return number
  }

  /// Whether this byte came, after white space; it is read then.
  private mutating func skip(_ byte: UInt8) -> Bool {
    skipSpace()
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }
}
