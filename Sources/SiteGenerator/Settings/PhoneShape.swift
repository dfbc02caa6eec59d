import Portal

/// How all numbers that a pattern fits look, where they are of one length: `^01[0-9]{8}$` → ten
/// digits that begin with `01`.
struct PhoneShape: Equatable {
  let digits: Int
  /// What all of them begin with; often empty.
  let start: String

  /// nil for a pattern of several lengths, or of none.
  ///
  /// Numbers are tried: those that begin with the pattern's own digits and any two more.
  init?(of source: String) {
    guard let pattern = Pattern(source) else { return nil }
    let first = PhoneShape.literalStart(of: source)
    let starts = (0..<100).map { first + ($0 < 10 ? "0" : "") + String($0) }
    var lengths: Set<Int> = []
    var fitting: [String] = []
    for start in starts {
      let found = (4...15).filter { PhoneShape.fits(start, length: $0, pattern) }
      lengths.formUnion(found)
      if !found.isEmpty { fitting.append(start) }
    }
    guard lengths.count == 1, let digits = lengths.first, let one = fitting.first else {
      return nil
    }
    self.digits = digits
    start = fitting.reduce(one) { PhoneShape.commonStart($0, $1) }
  }

  private static func fits(_ start: String, length: Int, _ pattern: Pattern) -> Bool {
    (0..<10).contains { digit in
      let rest = String(repeating: String(digit), count: max(0, length - start.utf8.count))
      return pattern.matches(String((start + rest).prefix(length)))
    }
  }

  /// The digits behind `^` that stand for themselves.
  private static func literalStart(of source: String) -> String {
    guard source.hasPrefix("^") else { return "" }
    let digits = source.dropFirst().prefix { ("0"..."9").contains($0) }
    let isRepeated = source[digits.endIndex...].first.map { "?*+{".contains($0) } ?? false
    return String(isRepeated ? digits.dropLast() : digits)
  }

  private static func commonStart(_ left: String, _ right: String) -> String {
    String(zip(left, right).prefix { $0 == $1 }.map(\.0))
  }
}
