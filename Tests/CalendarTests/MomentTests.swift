import Calendar
import Testing

struct `A moment` {
  @Test(arguments: [
    (0, 3600, "jeudi 1er janvier 1970 à 1\u{A0}h\u{A0}00"),
    (1_772_543_109, 3600, "mardi 3 mars 2026 à 14\u{A0}h\u{A0}05"),
    (1_772_578_800, 3600, "mercredi 4 mars 2026 à 0\u{A0}h\u{A0}00"),
    (-1, 0, "mercredi 31 décembre 1969 à 23\u{A0}h\u{A0}59"),
  ])
  func `is said as the wall clock of its place shows it`(
    _ seconds: Int, _ offset: Int, _ said: String
  ) {
    #expect(Moment(seconds, offset: offset).frenchWithWeekday == said)
  }

  @Test func `is written in UTC for programs`() {
    #expect(Moment(1_772_543_109, offset: 3600).rfc3339 == "2026-03-03T13:05:09Z")
  }
}
