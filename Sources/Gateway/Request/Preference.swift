/// Which of the two kinds of answer a client would rather have (RFC 9110 §12.5.1).
package enum Preference {
  /// Whether JSON stands above HTML: by its `q`, or at the same `q` by being named where HTML
  /// is but covered by a wildcard, as in `application/json, */*`.
  ///
  /// Looks at the first 1,024 bytes and 32 ranges, however many come.
  package static func prefersJSON(accept: [UInt8]) -> Bool {
    var json = Weight()
    var html = Weight()
    let ranges = accept.prefix(1024).split(separator: UInt8(ascii: ","), maxSplits: 32)
    for range in ranges.prefix(32) {
      let parts = range.split(separator: UInt8(ascii: ";"))
      guard let media = parts.first?.trimmed, let quality = quality(parts.dropFirst()) else {
        continue
      }
      if media.equalsIgnoringCase("application/json")
        || media.equalsIgnoringCase("application/problem+json")
      {
        json.take(quality, precision: 3)
      } else if media.equalsIgnoringCase("text/html") {
        html.take(quality, precision: 3)
      } else if media.equalsIgnoringCase("application/*") {
        json.take(quality, precision: 2)
      } else if media.equalsIgnoringCase("text/*") {
        html.take(quality, precision: 2)
      } else if media.equalsIgnoringCase("*/*") {
        json.take(quality, precision: 1)
        html.take(quality, precision: 1)
      }
    }
    guard json.quality > 0 else { return false }
    return json.quality > html.quality
      || (json.quality == html.quality && json.precision > html.precision)
  }

  /// The quality of a media type by the most precise range that covers it.
  private struct Weight {
    var quality = 0
    var precision = 0

    mutating func take(_ quality: Int, precision: Int) {
      if precision > self.precision || (precision == self.precision && quality > self.quality) {
        self = Weight(quality: quality, precision: precision)
      }
    }
  }

  /// Thousandths; 1000 where no `q` stands, nil where it is broken (RFC 9110 §12.4.2).
  private static func quality(_ parameters: ArraySlice<ArraySlice<UInt8>>) -> Int? {
    for parameter in parameters.map(\.trimmed) {
      guard parameter.prefix(2).equalsIgnoringCase("q=") else { continue }
      let digits = Array(parameter.dropFirst(2))
      guard (1...5).contains(digits.count), digits[0] == 0x30 || digits[0] == 0x31,
        digits.count == 1 || digits[1] == UInt8(ascii: "."),
        digits.dropFirst(2).allSatisfy({ (0x30...0x39).contains($0) })
      else { return nil }
      let fraction = digits.dropFirst(2) + Array(repeating: 0x30, count: 3)
      let thousandths = ([digits[0]] + fraction.prefix(3)).reduce(0) { $0 * 10 + Int($1 - 0x30) }
      return thousandths <= 1000 ? thousandths : nil
    }
    return 1000
  }
}
