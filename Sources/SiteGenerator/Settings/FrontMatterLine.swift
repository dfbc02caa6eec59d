/// Finds a key of a front matter again, for a problem that shows only when all pages are known.
enum FrontMatterLine {
  /// Where a value of a key stands: in its line, or in the list below it; the key's line where it is
  /// written in another way.
  static func place(
    of value: String, behind key: String, in source: [UInt8], _ page: Place
  ) -> Place {
    let first = of(key, in: source)
    let head = Place(file: page.file, line: first, column: 1)
    let last = FrontMatterBlock(source)?.linesBefore ?? first
    for line in first...max(first, last) {
      let start = line == first ? key.unicodeScalars.count + 1 : 1
      let place = Place(file: page.file, line: line, column: start)
      let found = place.narrowed(to: value, in: source)
      if found != place { return found }
    }
    return head
  }

  /// The line of a key, from 1; 1 where it is not to be found.
  static func of(_ key: String, in source: [UInt8]) -> Int {
    guard let block = FrontMatterBlock(source) else { return 1 }
    let yaml = String(decoding: source[block.yaml], as: UTF8.self)
    let lines = yaml.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    let number = lines.firstIndex { line in
      line.hasPrefix(key) && line.dropFirst(key.count).drop { $0 == " " }.first == ":"
    }
    return number.map { $0 + 2 } ?? 1
  }
}
