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
  private var last: (UInt8, UInt8, UInt8) = (0, 0, 0)
  /// Where in the output the plain space that came last stands; -1 where none did.
  private var spaceOffset = -1
  /// Whether a `"` has been opened.
  private var isQuoting = false

  package init() {}

  /// A new block begins.
  package mutating func reset() { self = FrenchTypography() }

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
  /// - Parameter escaping: whether `& < > "` become entities of HTML in the same pass.
  package mutating func append(
    _ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8], escaping: Bool
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
      index += unsafe special(byte, in: text, at: index, to: &output, escaping: escaping)
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

  private mutating func push(_ byte: UInt8) { last = (byte, last.0, last.1) }

  // MARK: Special bytes

  /// Writes what a special byte comes to; says how many bytes of the text it took.
  private mutating func special(
    _ byte: UInt8, in text: UnsafeBufferPointer<UInt8>, at index: Int, to output: inout [UInt8],
    escaping: Bool
  ) -> Int {
    let next = index + 1 < text.count ? unsafe text[index + 1] : 0
    switch byte {
    case UInt8(ascii: " "): unsafe space(before: text, from: index + 1, to: &output)
    case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "%"):
      mark(byte, next: next, to: &output)
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

  private mutating func write(_ bytes: [UInt8], to output: inout [UInt8]) {
    output.append(contentsOf: bytes)
    for byte in bytes.suffix(3) { push(byte) }
    spaceOffset = -1
  }

  private mutating func entity(
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

  // MARK: Spaces

  private mutating func space(
    before text: UnsafeBufferPointer<UInt8>, from index: Int, to output: inout [UInt8]
  ) {
    if endsInNoBreakSpace { return }
    if unsafe bindsToNext(text, from: index) {
      noBreakSpace(to: &output)
    } else {
      output.append(UInt8(ascii: " "))
      push(UInt8(ascii: " "))
      spaceOffset = output.count - 1
    }
  }

  /// Whether a space must not break: before double punctuation, after «, within a quantity.
  private func bindsToNext(_ text: UnsafeBufferPointer<UInt8>, from index: Int) -> Bool {
    if last.1 == 0xC2, last.0 == 0xAB { return true }
    guard index < text.count else { return false }
    let next = unsafe text[index]
    if ByteClass.isDoubleMark(next) || next == UInt8(ascii: "%") { return true }
    if next == 0xC2, index + 1 < text.count, unsafe text[index + 1] == 0xBB { return true }
    if ByteClass.isDigit(last.0) { return ByteClass.isLetter(next) || ByteClass.isDigit(next) }
    return ByteClass.isDigit(next) && endsInHourOrNumberSign
  }

  /// « 14 h » before minutes, « n° » before a number.
  private var endsInHourOrNumberSign: Bool {
    switch last {
    case (UInt8(ascii: "h"), let before, _): ByteClass.isDigit(before) || before == 0xA0
    case (0xB0, 0xC2, UInt8(ascii: "n")), (0xB0, 0xC2, UInt8(ascii: "N")): true
    default: false
    }
  }

  private var endsInNoBreakSpace: Bool { last.0 == 0xA0 && last.1 == 0xC2 }

  private mutating func noBreakSpace(to output: inout [UInt8]) {
    if endsInNoBreakSpace { return }
    write([0xC2, 0xA0], to: &output)
  }

  /// Makes the space that came last a no-break one, or adds one.
  private mutating func bindToPrevious(to output: inout [UInt8]) {
    if spaceOffset >= 0, spaceOffset == output.count - 1 {
      output.removeLast()
      last = (last.1, last.2, 0)
    }
    noBreakSpace(to: &output)
  }

  // MARK: Punctuation

  private mutating func mark(_ byte: UInt8, next: UInt8, to output: inout [UInt8]) {
    if byte != UInt8(ascii: "%"), last.0 == UInt8(ascii: " "), spaceOffset == output.count - 1 {
      bindToPrevious(to: &output)
    } else if needsSpace(before: byte, next: next) {
      noBreakSpace(to: &output)
    }
    write([byte], to: &output)
  }

  /// Whether an editor left out the space before a mark: « Pourquoi? », not « 14:05 » or « a:b ».
  private func needsSpace(before mark: UInt8, next: UInt8) -> Bool {
    guard ByteClass.endsWord(last.0), !endsInNoBreakSpace else { return false }
    let isFollowedBySpace = next == UInt8(ascii: " ") || next == UInt8(ascii: "\n")
    return switch mark {
    case UInt8(ascii: "?"), UInt8(ascii: "!"): isFollowedBySpace || next == 0 || ByteClass.closes(next)
    case UInt8(ascii: ";"), UInt8(ascii: ":"): isFollowedBySpace
    default: false
    }
  }

  /// `"` opens or closes « ».
  private mutating func quote(next: UInt8, to output: inout [UInt8], escaping: Bool) {
    if isQuoting {
      isQuoting = false
      bindToPrevious(to: &output)
      write([0xC2, 0xBB], to: &output)
    } else if ByteClass.canPrecedeQuote(last.0) || endsInNoBreakSpace {
      isQuoting = true
      write([0xC2, 0xAB], to: &output)
      noBreakSpace(to: &output)
    } else {
      entity("&quot;", UInt8(ascii: "\""), to: &output, escaping: escaping)
    }
  }

  /// `...` is one character; any other dot is itself.
  private mutating func dots(
    in text: UnsafeBufferPointer<UInt8>, at index: Int, to output: inout [UInt8]
  ) -> Int {
    let dot = UInt8(ascii: ".")
    guard index + 2 < text.count, unsafe text[index + 1] == dot, unsafe text[index + 2] == dot else {
      write([dot], to: &output)
      return 1
    }
    write([0xE2, 0x80, 0xA6], to: &output)
    return 3
  }

  /// Guillemets and no-break spaces, in two or three bytes; any other sequence goes as it is.
  private mutating func sequence(
    in text: UnsafeBufferPointer<UInt8>, at index: Int, to output: inout [UInt8]
  ) -> Int {
    let first = unsafe text[index]
    let second = index + 1 < text.count ? unsafe text[index + 1] : 0
    let third = index + 2 < text.count ? unsafe text[index + 2] : 0
    switch (first, second, third) {
    case (0xC2, 0xA0, _): afterNoBreakSpace(to: &output)
    case (0xE2, 0x80, 0xAF), (0xE2, 0x80, 0x89):
      afterNoBreakSpace(to: &output)
      return 3
    case (0xC2, 0xAB, _):
      write([0xC2, 0xAB], to: &output)
      noBreakSpace(to: &output)
    case (0xC2, 0xBB, _):
      bindToPrevious(to: &output)
      write([0xC2, 0xBB], to: &output)
    default:
      write([first], to: &output)
      return 1
    }
    return 2
  }

  /// A no-break space that was typed, in place of a plain one before it.
  private mutating func afterNoBreakSpace(to output: inout [UInt8]) {
    if last.0 == UInt8(ascii: " ") { bindToPrevious(to: &output) } else { noBreakSpace(to: &output) }
  }
}
