import Accounts
import Calendar

/// A text that should be a date, by its shape.
enum DateShape: Equatable {
  /// `1984-03-27`, though perhaps not a day of the calendar.
  case iso(year: Int, month: Int, day: Int)
  /// `1965`.
  case year(Int)
  /// Anything else; with the date in ISO 8601, where it is written as in French: `27/03/1984`.
  case other(iso: String?)

  init(_ text: String) {
    let bytes = Array(text.utf8)
    let hyphen = UInt8(ascii: "-")
    let isISO = bytes.count == 10 && bytes[4] == hyphen && bytes[7] == hyphen
    if isISO, let year = Self.number(bytes[..<4]), let month = Self.number(bytes[5..<7]),
      let day = Self.number(bytes[8...])
    {
      self = .iso(year: year, month: month, day: day)
    } else if bytes.count == 4, let year = Self.number(bytes[...]) {
      self = .year(year)
    } else {
      self = .other(iso: Self.iso(french: bytes))
    }
  }

  private static func iso(french bytes: [UInt8]) -> String? {
    let marks = [UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ".")]
    let parts = bytes.split(omittingEmptySubsequences: false) { marks.contains($0) }
    guard parts.count == 3, parts[2].count == 4, parts[..<2].allSatisfy({ $0.count <= 2 }),
      let day = number(parts[0]), let month = number(parts[1]), let year = number(parts[2])
    else { return nil }
    return Day(year: year, month: month, day: day)?.iso
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    if digits.isEmpty { return nil }
    var number = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }
}
