/// What somebody typed where the two `---` of a front matter should stand.
///
/// Only a file whose front matter was not found is looked through in this way.
enum FrontMatterMarks {
  /// - Parameter source: the file, in which no front matter was found.
  static func problem(in source: [UInt8], file: String) -> Problem {
    let lines = self.lines(of: source)
    if FrontMatterBlock.opens(source) { return unclosed(lines, file) }
    if source.contains(0x0D), !source.contains(0x0A) {
      return Problem(.lineEndsOld, at: Place(file: file))
    }
    let first = lines.firstIndex { !isBlank($0) } ?? 0
    let place = { (line: Int) in Place(file: file, line: line + 1, column: 1) }
    guard lines.indices.contains(first) else { return Problem(.titleMissing, at: place(0)) }
    let line = lines[first]
    let next = lines.dropFirst(first + 1).first { !isBlank($0) } ?? ""
    if line.hasPrefix("```") || line.hasPrefix("~~~"), isMark(next) || isNearMark(next) {
      return Problem(.frontMatterInCode, at: place(first))
    }
    if line == "+++" { return Problem(.frontMatterInTOML, at: place(first)) }
    if isMark(line), isKey(next) {
      return Problem(.frontMatterNotFirst(blankLines: first), at: place(0))
    }
    if isNearMark(line), isKey(next) { return malformed(line, at: place(first)) }
    if isKey(line) { return Problem(.frontMatterUnopened(firstLine: line), at: place(first)) }
    return Problem(.titleMissing, at: place(0))
  }

  /// The line of a front matter that was meant to end it, where its text cannot be read.
  ///
  /// - Parameter yaml: what stands between the marks that were found.
  static func problem(closing yaml: String, file: String) -> Problem? {
    let lines = self.lines(of: Array(yaml.utf8))
    guard let number = lines.firstIndex(where: isNearMark) else { return nil }
    return malformed(lines[number], at: Place(file: file, line: number + 2, column: 1))
  }

  private static func unclosed(_ lines: [String], _ file: String) -> Problem {
    let closing = lines.indices.dropFirst().first { isNearMark(lines[$0]) || lines[$0] == "..." }
    guard let closing else {
      return Problem(.frontMatterUnclosed, at: Place(file: file, line: 1, column: 1))
    }
    return malformed(lines[closing], at: Place(file: file, line: closing + 1, column: 1))
  }

  private static func malformed(_ line: String, at place: Place) -> Problem {
    var place = place
    place.length = max(1, line.unicodeScalars.count)
    return Problem(.frontMatterMarkMalformed(typed: line.trimmingSpaces()), at: place)
  }

  // MARK: Lines

  /// More lines than that no front matter has.
  private static func lines(of source: [UInt8]) -> [String] {
    let text = source.prefix(FrontMatterBlock.largest)
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return text.map { line in
      let shown = String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
      return shown.hasPrefix("\u{FEFF}") ? String(shown.unicodeScalars.dropFirst()) : shown
    }
  }

  private static func isBlank(_ line: String) -> Bool { line.allSatisfy(\.isWhitespace) }

  private static func isMark(_ line: String) -> Bool {
    line.hasPrefix("---") && isBlank(String(line.dropFirst(3)))
  }

  /// `----`, `--`, ` ---`, `- - -`, `—`: what a person or a word processor makes of `---`.
  private static func isNearMark(_ line: String) -> Bool {
    let signs = line.filter { !$0.isWhitespace }
    let isDashes = signs.allSatisfy { "-‐‑–—−".contains($0) }
    return isDashes && !isMark(line) && (signs.count > 1 || "–—".contains(signs))
      && !signs.isEmpty
  }

  /// `title: …`, and the other keys of a page, also in other words.
  private static func isKey(_ line: String) -> Bool {
    guard let colon = line.firstIndex(of: ":") else { return false }
    let key = line[..<colon].lowercased().filter { !$0.isWhitespace }
    return FrontMatterKeys.all.contains { $0.name == key || $0.synonyms.contains(key) }
  }
}
