/// Finds a key of a front matter again, for a problem that shows only when all pages are known.
enum FrontMatterLine {
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
