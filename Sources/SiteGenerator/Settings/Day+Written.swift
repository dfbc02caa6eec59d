import Calendar

extension Day {
  /// The day that somebody wrote in another way than ISO 8601, where there is no doubt: in the order
  /// of French, `02/03/2026`; `2026-3-2`; with a time, `2026-03-02T10:00`; « 2 mars 2026 ».
  init?(written text: String) {
    let date = text.trimmingSpaces().prefix { $0 != "T" }.lowercased()
    let parts = date.split { " /.-".contains($0) }.map(String.init)
    guard parts.count >= 3 else { return nil }
    let isTimed = parts.count > 3 && parts[3].contains(":")
    guard parts.count == 3 || isTimed else { return nil }
    let month = Day.months.firstIndex(of: parts[1]).map { $0 + 1 } ?? Int(parts[1])
    let isYearFirst = parts[0].count == 4
    let day = isYearFirst ? parts[2] : parts[0].hasSuffix("er") ? "1" : parts[0]
    guard let month, let day = Int(day), let year = Int(parts[isYearFirst ? 0 : 2]), year > 1000
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
