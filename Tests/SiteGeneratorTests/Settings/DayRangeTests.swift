import Calendar
import Testing

@testable import SiteGenerator

/// Days at the ends of time.
struct DayRangeTests {
  @Test(arguments: [
    (Int.max, "9999-12-31"), (Int.min, "0001-01-01"), (253_402_300_799, "9999-12-31"),
    (253_402_300_800, "9999-12-31"), (-62_135_596_800, "0001-01-01"),
    (-62_135_596_801, "0001-01-01"), (0, "1970-01-01"), (-1, "1969-12-31"),
  ])
  func `any number of seconds is a day`(_ seconds: Int, _ day: String) {
    #expect(Day(secondsSinceEpoch: seconds).iso == day)
  }

  @Test(arguments: [Int.min, -1, 0, 10_000, Int.max])
  func `no number of a calendar is too large`(_ number: Int) {
    #expect(Day(year: number, month: number, day: number) == nil)
    #expect(Day(year: 2026, month: 1, day: number) == nil)
  }

  @Test(arguments: [(1, "9999-12-31"), (100_000, "9999-12-31"), (Int.max, "9999-12-31")])
  func `time ends with the year 9999`(_ months: Int, _ day: String) throws {
    let last = try #require(Day(iso: "9999-12-31"))
    #expect(last.adding(Duration(count: months, unit: .months)).iso == day)
    #expect(last.adding(Duration(count: 100_000, unit: .days)).iso == day)
  }
}
