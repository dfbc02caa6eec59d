package import Calendar

extension Day {
  /// The day after a length of time.
  ///
  /// Months are the calendar's: the same day, or the last one of a shorter month.
  package func adding(_ duration: Duration) -> Day {
    guard duration.unit == .months else {
      return Day(secondsSinceEpoch: daysSinceEpoch * 86_400 + duration.seconds)
    }
    let months = min(year * 12 + month - 1 + min(duration.count, 120_000), 9999 * 12 + 11)
    let (year, month) = (months / 12, months % 12 + 1)
    var later = self
    later.year = year
    later.month = month
    later.day = min(day, Day.length(ofMonth: month, year: year))
    return later
  }
}
