/// A second of time as HTTP writes it (RFC 9110 §5.6.7).
package struct HTTPDate: Sendable, Equatable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z.
  package let seconds: Int64

  static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let secondsOfDay: Int64 = 86_400
  /// 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z: years of four digits.
  private static let written: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

  /// A date that can be written; one of another millennium becomes the nearest that can.
  package init(seconds: Int64) {
    self.seconds = min(max(seconds, Self.written.lowerBound), Self.written.upperBound)
  }

  /// A date of the Gregorian calendar; nil where it has none such.
  ///
  /// A second of 60 is the first of the next minute: leap seconds have no number of their own.
  package init?(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (0...23).contains(hour),
      (0...59).contains(minute), (0...60).contains(second),
      (1...Self.length(ofMonth: month, year)).contains(day)
    else { return nil }
    let time = Int64(hour * 3600 + minute * 60 + second)
    self.init(seconds: Int64(Self.days(year, month, day)) * Self.secondsOfDay + time)
  }

  package static func < (one: Self, other: Self) -> Bool { one.seconds < other.seconds }

  /// `Sun, 06 Nov 1994 08:49:37 GMT` (IMF-fixdate).
  package var text: String {
    let (year, month, day) = civil
    let second = Int(seconds - days * Self.secondsOfDay)
    let time = [second / 3600, second / 60 % 60, second % 60].map { Self.padded($0, 2) }
    // 1970-01-01 was a Thursday.
    let weekday = Self.weekdays[Int((days % 7 + 10) % 7)]
    return "\(weekday), \(Self.padded(day, 2)) \(Self.months[month - 1]) \(Self.padded(year, 4)) "
      + "\(time[0]):\(time[1]):\(time[2]) GMT"
  }

  /// The year that the date lies in.
  var year: Int { civil.year }

  /// Whole days since the epoch, rounded down.
  private var days: Int64 {
    (seconds - (seconds % Self.secondsOfDay + Self.secondsOfDay) % Self.secondsOfDay)
      / Self.secondsOfDay
  }

  /// The day in years that begin in March, so that the leap day is the last; four centuries have
  /// 146,097 days, and five months from March on have 153.
  private var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(days) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let fromMarch = (5 * ofYear + 2) / 153
    let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    return (year, month, ofYear - (153 * fromMarch + 2) / 5 + 1)
  }

  /// Days since the epoch: the same arithmetic backwards.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + ofYear - 719_468
  }

  private static func length(ofMonth month: Int, _ year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
