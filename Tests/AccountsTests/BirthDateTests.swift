import Accounts
import Calendar
import Testing

/// Birth dates, in three fields or in one.
struct BirthDateTests {
  private let today: Day

  init() throws { today = try #require(Day(year: 2026, month: 3, day: 27)) }

  private func date(_ day: String, _ month: String, _ year: String) throws -> BirthDate {
    try BirthDate(day: day, month: month, year: year, today: today)
  }

  private static let fields: [(String, String, String, String?)] = [
    ("3", "3", "1984", "1984-03-03"),
    ("03", "03", "1984", "1984-03-03"),
    (" 27 ", " 3", "1984 ", "1984-03-27"),
    ("\u{200E}27", "3\u{200F}", "\u{FEFF}1984\u{200B}", "1984-03-27"),
    ("1er", "janvier", "1970", "1970-01-01"),
    ("1ᵉʳ", "1", "1970", nil),
    ("29", "2", "1984", "1984-02-29"),
    ("29", "février", "2000", "2000-02-29"),
    ("31", "12", "1999", "1999-12-31"),
    ("", "", "1965", "1965"),
    (" ", "\u{A0}", "1965", "1965"),
  ]

  @Test(arguments: fields)
  func `three fields make a date`(
    _ day: String, _ month: String, _ year: String, _ iso: String?
  ) {
    #expect((try? date(day, month, year))?.iso == iso)
  }

  private static let months: [(String, Int)] = [
    ("1", 1), ("01", 1), ("12", 12),
    ("janvier", 1), ("JANVIER", 1), ("janv.", 1), ("jan", 1),
    ("février", 2), ("fevrier", 2), ("Février", 2), ("fe\u{301}vrier", 2), ("févr.", 2),
    ("fév", 2), ("FEV", 2),
    ("mars", 3), ("mar", 3), ("avril", 4), ("avr.", 4), ("mai", 5), ("juin", 6),
    ("juillet", 7), ("juil.", 7), ("août", 8), ("aout", 8), ("aoû", 8),
    ("septembre", 9), ("sept.", 9), ("sep", 9), ("octobre", 10), ("oct", 10),
    ("novembre", 11), ("nov.", 11), ("décembre", 12), ("decembre", 12), ("déc.", 12),
  ]

  @Test(arguments: months)
  func `a month is a number or a French name`(_ typed: String, _ month: Int) throws {
    let expected = try #require(Day(year: 1984, month: month, day: 5))
    #expect(try date("5", typed, "1984") == .day(expected))
  }

  @Test(arguments: [
    "0", "13", "00", "003", "jui", "ja", "marz", "march", "f", "3.", "-3", "３", "٣",
  ])
  func `another month does not exist`(_ month: String) {
    #expect(throws: BirthDate.Problem.impossible) { try date("5", month, "1984") }
  }

  private static let problems: [(String, String, String, BirthDate.Problem)] = [
    ("", "", "", BirthDate.Problem.missing),
    (" ", "", "\t", .missing),
    ("", "3", "1984", .incomplete(.day)),
    ("27", "", "1984", .incomplete(.month)),
    ("27", "3", "", .incomplete(.year)),
    ("", "3", "", .incomplete(.day)),
    ("27", "", "", .incomplete(.month)),
    // Incomplete comes before impossible.
    ("99", "", "1984", .incomplete(.month)),
    ("", "99", "84", .incomplete(.day)),
    ("27", "3", "84", .yearNotFourDigits),
    ("27", "3", "19840", .yearNotFourDigits),
    ("27", "3", "198x", .yearNotFourDigits),
    ("27", "3", "１９８４", .yearNotFourDigits),
    ("", "", "65", .yearNotFourDigits),
    ("30", "2", "1984", .impossible),
    ("29", "2", "1983", .impossible),
    ("29", "2", "1900", .impossible),
    ("31", "4", "1984", .impossible),
    ("32", "1", "1984", .impossible),
    ("0", "1", "1984", .impossible),
    ("007", "1", "1984", .impossible),
    ("x", "1", "1984", .impossible),
    ("1", "1", "0000", .impossible),
    ("", "", "0000", .impossible),
    // Impossible comes before not past.
    ("31", "2", "2999", .impossible),
    ("27", "3", "2026", .notPast),
    ("28", "3", "2026", .notPast),
    ("1", "1", "2027", .notPast),
    ("", "", "2027", .notPast),
    ("26", "3", "2026", .tooYoung),
    ("28", "3", "2010", .tooYoung),
    ("27", "3", "1915", .tooOld),
    ("", "", "2011", .tooYoung),
    ("", "", "1914", .tooOld),
  ]

  @Test(arguments: problems)
  func `one problem is told, the first in order`(
    _ day: String, _ month: String, _ year: String, _ problem: BirthDate.Problem
  ) {
    #expect(throws: problem) { try date(day, month, year) }
  }

  @Test(arguments: [
    ("27", "3", "2010"),  // 16 today
    ("28", "3", "1915"),  // 110 until tomorrow
    ("", "", "2010"), ("", "", "1915"),
  ])
  func `ages of 16 and 110 are accepted`(_ day: String, _ month: String, _ year: String) throws {
    _ = try date(day, month, year)
  }

  private static let texts: [(String, String?)] = [
    ("1984-03-27", "1984-03-27"), ("1965", "1965"),
    ("1984-3-27", nil), ("27/03/1984", nil), ("84-03-27", nil), ("1984-03", nil),
    ("1984-02-30", nil), ("1984-03-27T00:00:00Z", nil), ("-984-03-27", nil), ("1984-03-27 ", nil),
    ("1984-mars-27", nil), ("19840327", nil), ("1984--", nil), ("", nil), ("--", nil),
  ]

  @Test(arguments: texts)
  func `a program sends one text`(_ text: String, _ iso: String?) {
    #expect((try? BirthDate(iso: text, today: today))?.iso == iso)
  }

  @Test func `no text is a missing date`() {
    #expect(throws: BirthDate.Problem.missing) { try BirthDate(iso: "", today: today) }
  }

  @Test(arguments: [
    ("1984-03-27", "1984-03-27", true),
    ("1984-03-26", "1984-03-27", false),
    ("1983-03-27", "1984-03-27", false),
    ("1984", "1984-03-27", false),
    ("1965", "1965", true),
    ("1964", "1965", false),
    ("1965-12-31", "1965", true),
    ("1964-12-31", "1965", false),
  ])
  func `a year alone is enough only where the roster knows no more`(
    _ typed: String, _ roster: String, _ agrees: Bool
  ) throws {
    let typed = try BirthDate(iso: typed, today: today)
    #expect(try typed.agrees(withRoster: BirthDate(iso: roster, today: today)) == agrees)
  }
}
