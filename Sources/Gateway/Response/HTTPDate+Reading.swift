extension HTTPDate {
  /// Reads any of the three formats that RFC 9110 §5.6.7 asks to take; nil for all else.
  ///
  ///     Sun, 06 Nov 1994 08:49:37 GMT
  ///     Sunday, 06-Nov-94 08:49:37 GMT
  ///     Sun Nov  6 08:49:37 1994
  ///
  /// Letters count as they stand. `now` says which century a year of two digits means: none that
  /// is more than 50 years ahead.
  package init?(parsing bytes: [UInt8], now: HTTPDate) {
    var reader = HTTPDateReader(bytes)
    let date =
      switch bytes.firstIndex(of: UInt8(ascii: ",")) {
      case 3: reader.fixed()
      case .some: reader.old(near: now.year)
      case nil: reader.asC()
      }
    guard let date, reader.isAtEnd else { return nil }
    self = date
  }
}

/// Reads the parts of a date, from left to right.
private struct HTTPDateReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func fixed() -> HTTPDate? {
    guard name(HTTPDate.weekdays) != nil, skip(", "), let day = number(2), skip(" "),
      let month = name(HTTPDate.months), skip(" "), let year = number(4), skip(" "),
      let time = time(), skip(" GMT")
    else { return nil }
    return date(year, month, day, time)
  }

  mutating func old(near present: Int) -> HTTPDate? {
    let weekdays = [
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    guard name(weekdays) != nil, skip(", "), let day = number(2), skip("-"),
      let month = name(HTTPDate.months), skip("-"), let short = number(2), skip(" "),
      let time = time(), skip(" GMT")
    else { return nil }
    let year = present - present % 100 + short
    return date(year > present + 50 ? year - 100 : year, month, day, time)
  }

  mutating func asC() -> HTTPDate? {
    guard name(HTTPDate.weekdays) != nil, skip(" "), let month = name(HTTPDate.months), skip(" ")
    else { return nil }
    guard let day = skip(" ") ? number(1) : number(2), skip(" "), let time = time(), skip(" "),
      let year = number(4)
    else { return nil }
    return date(year, month, day, time)
  }

  private func date(
    _ year: Int, _ month: Int, _ day: Int, _ time: (hour: Int, minute: Int, second: Int)
  ) -> HTTPDate? {
    HTTPDate(
      year: year, month: month + 1, day: day, hour: time.hour, minute: time.minute,
      second: time.second)
  }

  private mutating func time() -> (hour: Int, minute: Int, second: Int)? {
    guard let hour = number(2), skip(":"), let minute = number(2), skip(":"),
      let second = number(2)
    else { return nil }
    return (hour, minute, second)
  }

  private mutating func skip(_ text: String) -> Bool {
    guard rest.starts(with: text.utf8) else { return false }
    rest = rest.dropFirst(text.utf8.count)
    return true
  }

  private mutating func name(_ names: [String]) -> Int? {
    names.firstIndex { skip($0) }
  }

  private mutating func number(_ width: Int) -> Int? {
    let digits = rest.prefix(width)
    guard digits.count == width, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    rest = rest.dropFirst(width)
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
