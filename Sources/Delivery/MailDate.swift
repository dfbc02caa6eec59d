import Calendar

/// The dates of mails.
enum MailDate {
  /// `Tue, 03 Mar 2026 14:05:09 +0100` (RFC 5322 §3.3).
  static func text(_ seconds: Int, offset: Int) -> String {
    let day = Day(secondsSinceEpoch: seconds + offset)
    let time = time(seconds + offset).joined(separator: ":")
    // 1970-01-01 was a Thursday.
    let weekday = weekdays[(day.daysSinceEpoch % 7 + 7) % 7]
    return "\(weekday), \(Day.padded(day.day, 2)) \(months[day.month - 1]) "
      + "\(Day.padded(day.year, 4)) \(time) \(zone(offset))"
  }

  /// `20260303T130509Z`: sorts by time, and stands in the name of a file.
  static func fileName(_ seconds: Int) -> String {
    let day = Day(secondsSinceEpoch: seconds)
    return day.iso.filter { $0 != "-" } + "T" + time(seconds).joined() + "Z"
  }

  private static func time(_ seconds: Int) -> [String] {
    let second = (seconds % 86_400 + 86_400) % 86_400
    return [second / 3_600, second / 60 % 60, second % 60].map { Day.padded($0, 2) }
  }

  private static func zone(_ offset: Int) -> String {
    let minutes = abs(offset) / 60
    return "\(offset < 0 ? "-" : "+")\(Day.padded(minutes / 60, 2))\(Day.padded(minutes % 60, 2))"
  }

  private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
