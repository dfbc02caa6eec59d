/// A second of time as people in one place read it.
package struct Moment: Sendable, Hashable {
  /// Seconds since 1970-01-01T00:00:00Z.
  package let seconds: Int
  /// The place's offset from UTC, in seconds.
  package let offset: Int

  /// - Parameters:
  ///   - seconds: since the epoch.
  ///   - offset: the place's offset from UTC, in seconds.
  package init(_ seconds: Int, offset: Int) {
    self.seconds = seconds
    self.offset = offset
  }

  private var local: Int { seconds + offset }

  /// The day that the calendar on the wall shows.
  package var day: Day { Day(secondsSinceEpoch: local) }

  /// « 3 mars 2026 à 14 h 05 », with no-break spaces within the time.
  package var french: String { "\(day.french) à \(time)" }

  /// « mardi 3 mars 2026 à 14 h 05 ».
  package var frenchWithWeekday: String { "\(weekday) \(french)" }

  /// « 14 h 05 ».
  private var time: String {
    let minutes = (local % 86_400 + 86_400) % 86_400 / 60
    return "\(minutes / 60)\u{A0}h\u{A0}\(Day.padded(minutes % 60, 2))"
  }

  private var weekday: String {
    // 1970-01-01 was a Thursday.
    let names = ["jeudi", "vendredi", "samedi", "dimanche", "lundi", "mardi", "mercredi"]
    return names[(day.daysSinceEpoch % 7 + 7) % 7]
  }

  /// `2026-03-03T13:05:09Z` (RFC 3339), in UTC whatever the place.
  package var rfc3339: String {
    let second = (seconds % 86_400 + 86_400) % 86_400
    let parts = [second / 3600, second / 60 % 60, second % 60].map { Day.padded($0, 2) }
    return "\(Day(secondsSinceEpoch: seconds).iso)T\(parts.joined(separator: ":"))Z"
  }
}
