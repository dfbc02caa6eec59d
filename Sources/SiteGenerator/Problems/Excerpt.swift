/// The line of a file that a problem is about, with a caret under what is meant.
package struct Excerpt: Sendable, Equatable {
  /// The line as it stands in the file; long ones are cut around the place.
  package var text: String
  /// How many columns of `text` stand before what is meant; nil where the whole line is meant.
  package var offset: Int?
  package var length: Int

  /// More than this of a line is not worth showing.
  private static let longest = 96

  /// nil where the place has no line, or the file no such line.
  package init?(of source: [UInt8], at place: Place) {
    guard place.line > 0 else { return nil }
    var number = 1
    var start = 0
    while number < place.line {
      guard let end = source[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      number += 1
      start = end + 1
    }
    // Four bytes a scalar at most: what is further on is not shown, and a line can be long.
    let rest = source[start...].prefix(4 * (place.column + 2 * Excerpt.longest))
    let line = String(
      decoding: rest.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self
    ).unicodeScalars
      .filter { $0 != "\r" }.map { $0 == "\t" ? " " : $0 }
    self.init(line, column: place.column, length: place.length)
  }

  private init?(_ line: [Unicode.Scalar], column: Int, length: Int) {
    guard !line.isEmpty else { return nil }
    let isPlaced = column > 0 && column <= line.count + 1
    let first = isPlaced && column > Excerpt.longest ? column - Excerpt.longest / 2 : 0
    let last = min(line.count, first + Excerpt.longest)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: line[min(first, last)..<last].map(Excerpt.visible))
    text = (first > 0 ? "…" : "") + String(view) + (last < line.count ? "…" : "")
    let start = isPlaced ? column - 1 : 0
    offset = isPlaced ? Excerpt.width(line[first..<start]) + (first > 0 ? 1 : 0) : nil
    self.length = max(1, Excerpt.width(line[start..<max(start, min(start + length, last))]))
  }

  /// The columns that scalars take: an accent that stands by itself has none.
  private static func width(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.count { $0.properties.generalCategory != .nonspacingMark }
  }

  /// The line, and a caret below what is meant.
  package var withCaret: String {
    guard let offset else { return text }
    let caret = String(repeating: "^", count: length)
    return "\(text)\n\(String(repeating: " ", count: offset))\(caret)"
  }

  /// Control characters could change what a terminal shows, and so could signs that turn the
  /// direction of the text.
  static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case ..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: scalar
    }
  }
}
