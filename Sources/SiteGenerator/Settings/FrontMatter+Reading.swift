extension FrontMatter {
  /// What reading the top of a page came to.
  package struct Reading: Sendable {
    package var frontMatter = FrontMatter()
    /// The first byte behind the front matter.
    package var bodyOffset = 0
    /// The lines before the body.
    package var linesBefore = 0
    package var problems: [Problem] = []
  }

  /// Reads the front matter of a page.
  ///
  /// - Parameters:
  ///   - source: the whole file, UTF-8.
  ///   - file: the file's path below the site's folder, for problems.
  package static func read(_ source: [UInt8], file: String) -> Reading {
    var reading = Reading()
    guard let block = FrontMatterBlock(source) else {
      reading.problems = [FrontMatterMarks.problem(in: source, file: file)]
      return reading
    }
    reading.bodyOffset = block.bodyOffset
    reading.linesBefore = block.linesBefore
    let yaml = source[block.yaml]
    guard yaml.count <= FrontMatterBlock.largest else {
      reading.problems = [
        Problem(
          .frontMatterUnreadable(reason: .tooLarge(limit: FrontMatterBlock.largest)),
          at: Place(file: file, line: 1, column: 1))
      ]
      return reading
    }
    let (entries, problems) =
      FrontMatterScanner.entries(of: yaml, firstLine: 2).map { ($0, []) } ?? slowly(yaml, file)
    var understanding = FrontMatterReader(file: file)
    understanding.read(entries)
    if problems.isEmpty { understanding.finish() }
    reading.frontMatter = understanding.frontMatter
    reading.problems = problems + understanding.problems
    return reading
  }

  /// By Yams, after a look for what French prose does to YAML.
  private static func slowly(
    _ yaml: ArraySlice<UInt8>, _ file: String
  ) -> ([FrontMatterEntry], [Problem]) {
    let text = String(decoding: yaml, as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    let traps = lines.enumerated().compactMap { number, line in
      YAMLTraps.problem(in: String(line), number: number + 2, file: file)
    }
    let (entries, problems) = FrontMatterYAML.entries(of: text, linesBefore: 1, file: file)
    if !problems.isEmpty, let closing = FrontMatterMarks.problem(closing: text, file: file) {
      return ([], [closing])
    }
    return (entries, traps.isEmpty ? problems : traps)
  }
}

/// Where a front matter stands in its file.
struct FrontMatterBlock {
  var yaml: Range<Int>
  var bodyOffset: Int
  var linesBefore: Int

  /// In bytes; a larger front matter is a mistake.
  static let largest = 64 << 10
  private static let mark: [UInt8] = Array("---".utf8)
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// nil where the file has none, or none that ends.
  init?(_ source: [UInt8]) {
    let start = FrontMatterBlock.start(of: source)
    guard let first = FrontMatterBlock.endOfMarkLine(source, at: start) else { return nil }
    var line = first
    var count = 1
    while line < source.count {
      count += 1
      if let end = FrontMatterBlock.endOfMarkLine(source, at: line) {
        (yaml, bodyOffset, linesBefore) = (first..<line, end, count)
        return
      }
      line = source[line...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? source.count
    }
    return nil
  }

  /// Whether a file begins as if it had a front matter.
  static func opens(_ source: [UInt8]) -> Bool {
    endOfMarkLine(source, at: start(of: source)) != nil
  }

  /// The first byte behind the marks that some programs put at the head of a text, one or more.
  private static func start(of source: [UInt8]) -> Int {
    var start = 0
    while source[start...].starts(with: byteOrderMark) { start += byteOrderMark.count }
    return start
  }

  /// The offset behind a line that is `---`; nil for any other line.
  private static func endOfMarkLine(_ source: [UInt8], at start: Int) -> Int? {
    guard source[start...].starts(with: mark) else { return nil }
    var index = start + 3
    while index < source.count,
      " \t\r".utf8.contains(source[index])
    {
      index += 1
    }
    if index == source.count { return index }
    return source[index] == UInt8(ascii: "\n") ? index + 1 : nil
  }
}
