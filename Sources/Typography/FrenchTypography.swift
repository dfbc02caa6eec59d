/// French typography for the web, on UTF-8 bytes: no-break spaces, apostrophes, guillemets,
/// ellipses.
///
/// U+00A0 stands for every narrow or wide no-break space, since old fonts lack U+202F. What is
/// typed well already stays as it is: applied twice, it changes nothing more.
///
/// A block's text comes in runs, broken by its marks (`**`, links); the state between them is kept
/// here, until `reset()`.
package struct FrenchTypography: Sendable {
  /// The last three bytes of text, the latest first; 0 at a block's start.
  var last: (UInt8, UInt8, UInt8) = (0, 0, 0)
  /// Where in the output the plain space that came last stands; -1 where none did.
  var spaceOffset = -1
  /// Whether a `"` has been opened.
  var isQuoting = false

  package init() {}

  /// A new block begins.
  package mutating func reset() { self = FrenchTypography() }

  /// Something stands here that is no prose, and that is read as a word: code, an image, a value
  /// that is not known yet.
  package mutating func passWord() { pass(UInt8(ascii: "x")) }

  /// The line ends here by a mark.
  package mutating func passLineEnd() { pass(UInt8(ascii: "\n")) }

  /// A no-break space stands here that the caller wrote.
  mutating func passNoBreakSpace() {
    pass(0xC2)
    push(0xA0)
  }

  private mutating func pass(_ byte: UInt8) {
    push(byte)
    spaceOffset = -1
  }

  /// A text by itself.
  package static func apply(_ text: String) -> String {
    var text = text
    var output: [UInt8] = []
    var typography = FrenchTypography()
    text.withUTF8 { unsafe typography.append($0, to: &output, escaping: false) }
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends a run of text.
  ///
  /// - Parameters:
  ///   - escaping: whether `& < > "` become entities of HTML in the same pass.
  ///   - following: the byte that is read behind the run; 0 where the block ends. It matters to a
  ///     run that ends in `:` or `;` only.
  package mutating func append(
    _ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8], escaping: Bool,
    following: UInt8 = 0
  ) {
    var index = 0
    var clean = 0
    while index < text.count {
      let byte = unsafe text[index]
      guard byte < 0xF0, ByteClass.isSpecial[Int(byte)] else {
        index += 1
        continue
      }
      unsafe flush(text, clean..<index, to: &output)
      let next = index + 1 < text.count ? unsafe text[index + 1] : following
      index += unsafe special(
        byte, next: next, in: text, at: index, to: &output, escaping: escaping)
      clean = index
    }
    unsafe flush(text, clean..<text.count, to: &output)
  }

  /// Copies bytes that typography does not touch.
  private mutating func flush(
    _ text: UnsafeBufferPointer<UInt8>, _ run: Range<Int>, to output: inout [UInt8]
  ) {
    guard !run.isEmpty else { return }
    unsafe output.append(contentsOf: text[run])
    for index in run.suffix(3) { unsafe push(text[index]) }
    spaceOffset = -1
  }

  mutating func push(_ byte: UInt8) { last = (byte, last.0, last.1) }

  // MARK: Special bytes

  /// Writes what a special byte comes to; says how many bytes of the text it took.
  private mutating func special(
    _ byte: UInt8, next: UInt8, in text: UnsafeBufferPointer<UInt8>, at index: Int,
    to output: inout [UInt8], escaping: Bool
  ) -> Int {
    switch byte {
    case UInt8(ascii: " "): unsafe space(before: text, from: index + 1, to: &output)
    case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "%"):
      unsafe mark(byte, next: next, in: text, at: index, to: &output)
    case UInt8(ascii: "'"): write([0xE2, 0x80, 0x99], to: &output)
    case UInt8(ascii: "\""): quote(next: next, to: &output, escaping: escaping)
    case UInt8(ascii: "."): return unsafe dots(in: text, at: index, to: &output)
    case UInt8(ascii: "&"): entity("&amp;", byte, to: &output, escaping: escaping)
    case UInt8(ascii: "<"): entity("&lt;", byte, to: &output, escaping: escaping)
    case UInt8(ascii: ">"): entity("&gt;", byte, to: &output, escaping: escaping)
    default: return unsafe sequence(in: text, at: index, to: &output)
    }
    return 1
  }

  mutating func write(_ bytes: [UInt8], to output: inout [UInt8]) {
    output.append(contentsOf: bytes)
    for byte in bytes.suffix(3) { push(byte) }
    spaceOffset = -1
  }

  mutating func entity(
    _ entity: StaticString, _ byte: UInt8, to output: inout [UInt8], escaping: Bool
  ) {
    if escaping {
      unsafe output.append(
        contentsOf: UnsafeBufferPointer(start: entity.utf8Start, count: entity.utf8CodeUnitCount))
    } else {
      output.append(byte)
    }
    push(byte)
    spaceOffset = -1
  }
}
