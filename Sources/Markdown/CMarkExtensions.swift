import CCMarkGFM
import Glibc
import Synchronization

/// The syntax extensions of cmark-gfm, registered once for the process.
@safe
struct CMarkExtensions: @unchecked Sendable {
  static let loaded = CMarkExtensions()

  /// Static data of the library, never written after registration: safe to share.
  private let blocks: [OpaquePointer]
  private let strikethrough: OpaquePointer?
  private let autolink: OpaquePointer?

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    unsafe blocks = ["table", "tasklist"].compactMap { (name: String) in
      unsafe cmark_find_syntax_extension(name)
    }
    unsafe strikethrough = cmark_find_syntax_extension("strikethrough")
    unsafe autolink = cmark_find_syntax_extension("autolink")
  }

  func attach(_ needed: NeededExtensions, to parser: OpaquePointer?) {
    unsafe blocks.forEach { _ = unsafe cmark_parser_attach_syntax_extension(parser, $0) }
    if needed.strikethrough {
      _ = unsafe cmark_parser_attach_syntax_extension(parser, strikethrough)
    }
    if needed.autolink { _ = unsafe cmark_parser_attach_syntax_extension(parser, autolink) }
  }
}

/// The inline extensions that a text can make use of.
///
/// cmark-gfm keeps one table of special characters for the whole process. A parse adds those of its
/// inline extensions and takes them away at its end: where two threads parse, one takes away what
/// the other still needs, and pages lose links and strikes at random. So a text is parsed with these
/// extensions only where it has something for them, and then by one thread at a time.
struct NeededExtensions {
  /// `~`.
  let strikethrough: Bool
  /// `@`, `www.`, or `://` that is not in a link's address already.
  let autolink: Bool

  private static let turn = Mutex(())

  init(_ text: UnsafeBufferPointer<UInt8>) {
    unsafe strikethrough = NeededExtensions.contains("~", in: text) { _ in true }
    unsafe autolink =
      NeededExtensions.contains("@", in: text) { _ in true }
      || NeededExtensions.contains(":", in: text) { colon in
        unsafe NeededExtensions.isBareURL(text, colon: colon)
      }
      || NeededExtensions.contains("w", in: text) { unsafe NeededExtensions.isWWW(text, at: $0) }
      || NeededExtensions.contains("W", in: text) { unsafe NeededExtensions.isWWW(text, at: $0) }
  }

  /// Whether a byte stands somewhere in a text where it counts.
  private static func contains(
    _ byte: Unicode.Scalar, in text: UnsafeBufferPointer<UInt8>, where counts: (Int) -> Bool
  ) -> Bool {
    guard let base = text.baseAddress else { return false }
    var start = 0
    while let found = unsafe memchr(base + start, Int32(byte.value), text.count - start) {
      let index = unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if counts(index) { return true }
      start = index + 1
    }
    return false
  }

  /// Runs the part of a parse that needs the table as it is.
  func areAlone<Result>(_ parse: () -> Result) -> Result {
    guard strikethrough || autolink else { return parse() }
    return NeededExtensions.turn.withLock { _ in parse() }
  }

  private static func isWWW(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 3 < text.count, unsafe text[index + 3] == UInt8(ascii: ".") else { return false }
    return unsafe text[index + 1] | 0x20 == UInt8(ascii: "w")
      && text[index + 2] | 0x20 == UInt8(ascii: "w")
  }

  /// Whether `://` stands at a colon, and its scheme neither in `](…` nor in `<…`.
  private static func isBareURL(_ text: UnsafeBufferPointer<UInt8>, colon: Int) -> Bool {
    guard colon + 2 < text.count, unsafe text[colon + 1] == UInt8(ascii: "/"),
      unsafe text[colon + 2] == UInt8(ascii: "/")
    else { return false }
    var start = colon
    while start > 0, unsafe isLetter(text[start - 1]) { start -= 1 }
    guard start > 0 else { return true }
    let before = unsafe text[start - 1]
    if before == UInt8(ascii: "<") { return false }
    let isInBrackets = before == UInt8(ascii: "(")
    return !(unsafe isInBrackets && start > 1 && text[start - 2] == UInt8(ascii: "]"))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
