import Markdown

/// Where the addresses of links stand in a page, as they were typed: `x&amp;y.md`, `a\_b.md`,
/// `<a b.md>`.
///
/// One pass over the text finds what follows each `](`, and each definition `[nom]: adresse`; what
/// stands between accents graves is code.
struct TypedAddresses {
  struct Typed: Equatable {
    /// From 1; the column and the length in Unicode scalars.
    var line: Int
    var column: Int
    var length: Int
  }

  private let source: [UInt8]
  private var index = 0
  private var line = 1
  private var column = 1
  private var inLinks: [String: [Typed]] = [:]
  private var inDefinitions: [String: Typed] = [:]

  init(in source: [UInt8]) {
    self.source = source
    while index < source.count { step() }
  }

  /// nil for an address that was typed in another way: one that stands in the text by itself.
  func place(of link: Link) -> Typed? {
    let typed = inLinks[link.destination] ?? []
    let first = typed.firstIndex { $0.line >= link.line }
    if let first, typed.indices.contains(first + link.occurrence) {
      return typed[first + link.occurrence]
    }
    return inDefinitions[link.destination]
  }

  // MARK: The pass

  private mutating func step() {
    switch source[index] {
    case UInt8(ascii: "`"): skipCode()
    case UInt8(ascii: "\\"): move(by: 2)
    case UInt8(ascii: "]") where next == UInt8(ascii: "("):
      move(by: 2)
      takeAddress(closing: UInt8(ascii: ")"))
    case UInt8(ascii: "]") where next == UInt8(ascii: ":"):
      move(by: 2)
      takeAddress(closing: nil)
    default: move(by: 1)
    }
  }

  private var next: UInt8? { index + 1 < source.count ? source[index + 1] : nil }

  /// Past bytes, counting lines and columns.
  private mutating func move(by count: Int) {
    for byte in source[index..<min(index + count, source.count)] {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    index = min(index + count, source.count)
  }

  /// Past a span or a block of code; past its marks alone where it does not end.
  private mutating func skipCode() {
    let start = column
    let marks = self.marks(at: index)
    let isBlock = start == 1 && marks > 2
    move(by: marks)
    var end = index
    while end < source.count {
      if source[end] == UInt8(ascii: "`") {
        let run = self.marks(at: end)
        if run == marks { return move(by: end + run - index) }
        end += run
      } else {
        let next = end + 1 < source.count ? source[end + 1] : nil
        let isBlankLine = source[end] == UInt8(ascii: "\n") && next == UInt8(ascii: "\n")
        if isBlankLine, !isBlock { return }
        end += 1
      }
    }
  }

  /// How many accents graves stand side by side.
  private func marks(at offset: Int) -> Int {
    source[offset...].prefix { $0 == UInt8(ascii: "`") }.count
  }

  /// - Parameter closing: what ends the address beside a space; nil for a definition, which a line's
  ///   end does.
  private mutating func takeAddress(closing: UInt8?) {
    while index < source.count, isSpace(source[index]) { move(by: 1) }
    var end = index
    var depth = 0
    if end < source.count, source[end] == UInt8(ascii: "<") {
      move(by: 1)
      end = index
      while end < source.count, !">\n".utf8.contains(source[end]) { end += 1 }
    } else {
      while end < source.count, !isSpace(source[end]), depth > 0 || source[end] != closing {
        if source[end] == UInt8(ascii: "\\") { end += 1 }
        if end < source.count, source[end] == UInt8(ascii: "(") { depth += 1 }
        if end < source.count, source[end] == UInt8(ascii: ")") { depth -= 1 }
        end += 1
      }
      end = min(end, source.count)
    }
    let address = String(decoding: source[index..<end], as: UTF8.self)
    let typed = Typed(line: line, column: column, length: address.unicodeScalars.count)
    let meant = TypedAddresses.meant(address)
    if closing == nil {
      if inDefinitions[meant] == nil { inDefinitions[meant] = typed }
    } else {
      inLinks[meant, default: []].append(typed)
    }
    move(by: end - index)
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// The address that Markdown reads, without escapes and entities.
  private static func meant(_ typed: String) -> String {
    guard typed.utf8.contains(where: { "&\\".utf8.contains($0) }) else { return typed }
    return Document(parsing: "[a](<\(typed)>)").links.first?.destination ?? typed
  }
}
