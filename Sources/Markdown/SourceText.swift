import Glibc

/// The text as its editor typed it, to find the place of something in it.
///
/// cmark knows the lines of blocks well and those of inlines badly; so a place inside a block is
/// found by looking for what was typed, from the block's first line on. Each search goes on where
/// the last one for the same words ended.
@safe
package struct SourceText {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let linesBefore: Int
  private var columns: ColumnCounter
  /// Where words were last found, for those who ask for their next occurrence.
  private var found: [Search: Found] = [:]
  /// The search that was made last, and where it ended.
  private var latest = (line: 0, offset: 0)
  /// How many bytes may still be read in search of words.
  ///
  /// Enough for any page that people write. One that was written to take forever has its last
  /// places sought near the ones before them only.
  private var patience = 1 << 27
  private static let nearby = 1 << 10

  private struct Search: Hashable {
    var words: String
    var line: Int
  }

  private struct Found {
    var occurrence: Int
    /// nil where the words do not occur that often.
    var offset: Int?
  }

  /// `bytes` is the text after the front matter, whose lines `linesBefore` counts.
  package init(_ bytes: UnsafeBufferPointer<UInt8>, linesBefore: Int) {
    unsafe self.bytes = unsafe bytes
    self.linesBefore = linesBefore
    columns = unsafe ColumnCounter(bytes)
  }

  /// Line and column (from 1; column in Unicode scalars) of the `occurrence`-th `needle` (from 0)
  /// at or after `line`, or the line's beginning where it cannot be found.
  package mutating func place(
    of needle: some StringProtocol, from line: Int, occurrence: Int = 0
  ) -> (line: Int, column: Int) {
    let search = Search(words: String(needle), line: line)
    guard let offset = offset(of: search, occurrence: occurrence) else { return (line, 1) }
    latest = (line, offset)
    let place = columns.lineAndColumn(at: offset)
    return (place.line + linesBefore, place.column)
  }

  func contains(_ words: String) -> Bool {
    firstIndex(of: Array(words.utf8), in: unsafe 0..<bytes.count) != nil
  }

  // MARK: Searching

  private mutating func offset(of search: Search, occurrence: Int) -> Int? {
    let words = Array(search.words.utf8)
    var place = Found(occurrence: -1, offset: nil)
    var start = columns.offset(ofLine: search.line - linesBefore)
    if let known = found[search], known.occurrence <= occurrence {
      guard let offset = known.offset else { return nil }
      place = known
      start = offset + 1
    } else if patience <= 0, latest.line == search.line {
      start = max(start, latest.offset - SourceText.nearby)
    }
    while place.occurrence < occurrence {
      place.occurrence += 1
      place.offset = patientIndex(of: words, from: start)
      guard let offset = place.offset else { break }
      start = offset + 1
    }
    found[search] = place
    return place.offset
  }

  private mutating func patientIndex(of words: [UInt8], from start: Int) -> Int? {
    let count = unsafe bytes.count
    let end = patience > 0 ? count : min(count, start + 2 * SourceText.nearby + words.count)
    let index = firstIndex(of: words, in: min(start, end)..<end)
    patience -= (index ?? end) - start
    return index
  }

  private func firstIndex(of words: [UInt8], in range: Range<Int>) -> Int? {
    guard let first = words.first, let base = unsafe bytes.baseAddress else { return nil }
    var start = range.lowerBound
    while start + words.count <= range.upperBound,
      let match = unsafe memchr(base + start, Int32(first), range.upperBound - start)
    {
      start = unsafe UnsafeRawPointer(match) - UnsafeRawPointer(base)
      if start + words.count > range.upperBound { return nil }
      if unsafe memcmp(match, words, words.count) == 0 { return start }
      start += 1
    }
    return nil
  }
}
