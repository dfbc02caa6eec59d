/// How large a regular expression becomes: the C library copies what is repeated, and follows a
/// back-reference (`\1`) in a time that nobody knows.
struct PatternSize {
  private static let mostBytes = 100
  private static let deepest = 5
  private static let mostRepetitions = 64
  private static let mostCopies = 1_000

  private let source: [UInt8]
  private var index = 0
  /// The characters of each open group, copies counted; the first is the pattern itself.
  private var groups = [0]
  /// The characters of what a repetition would repeat.
  private var last = 0

  /// Whether a pattern is short, flat, and repeats little.
  static func isSmall(_ source: String) -> Bool {
    guard source.utf8.count <= mostBytes, !source.utf8.contains(0) else { return false }
    var size = PatternSize(source: Array(source.utf8))
    return size.isSmall()
  }

  private init(source: [UInt8]) { self.source = source }

  private mutating func isSmall() -> Bool {
    while index < source.count {
      guard step(), groups.count <= PatternSize.deepest + 1,
        groups.allSatisfy({ $0 <= PatternSize.mostCopies })
      else { return false }
    }
    return true
  }

  /// False for what no pattern needs.
  private mutating func step() -> Bool {
    let byte = source[index]
    index += 1
    switch byte {
    case UInt8(ascii: "\\"): return escape()
    case UInt8(ascii: "["): skipBrackets()
    case UInt8(ascii: "("):
      groups.append(0)
      last = 0
      return true
    case UInt8(ascii: ")"):
      if groups.count > 1 { last = groups.removeLast() }
      groups[groups.count - 1] += last
      return true
    case UInt8(ascii: "{"): return repetition()
    default: break
    }
    add()
    return true
  }

  private mutating func add() {
    last = 1
    groups[groups.count - 1] += 1
  }

  private mutating func escape() -> Bool {
    guard index < source.count else { return false }
    if (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(source[index]) { return false }
    index += 1
    add()
    return true
  }

  /// `[^]a-z]`: a bracket that comes first is one of the characters.
  private mutating func skipBrackets() {
    if index < source.count, source[index] == UInt8(ascii: "^") { index += 1 }
    if index < source.count { skipMember() }
    while index < source.count, source[index] != UInt8(ascii: "]") { skipMember() }
    index += 1
  }

  /// A character between brackets, or a class such as `[:alpha:]`.
  private mutating func skipMember() {
    guard source[index] == UInt8(ascii: "["), index + 1 < source.count,
      ":.=".utf8.contains(source[index + 1])
    else {
      index += 1
      return
    }
    let sign = source[index + 1]
    index += 2
    while index + 1 < source.count, source[index] != sign || source[index + 1] != UInt8(ascii: "]")
    { index += 1 }
    index += 2
  }

  /// `{3,12}`: each copy counts.
  private mutating func repetition() -> Bool {
    let end = source[index...].firstIndex(of: UInt8(ascii: "}")) ?? source.count
    let counts = source[index..<end].split(separator: UInt8(ascii: ","))
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    index = end + 1
    var most = 1
    for count in counts {
      guard let count, count <= PatternSize.mostRepetitions else { return false }
      most = max(most, count)
    }
    groups[groups.count - 1] += last * (most - 1)
    last *= most
    return true
  }
}
