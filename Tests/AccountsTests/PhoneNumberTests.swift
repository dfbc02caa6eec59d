import Accounts
import Testing

/// Telephone numbers, of which the last plan is the one that they are stored in.
struct PhoneNumberTests {
  private let plan = NumberingPlan(
    countryPrefix: "229", digits: 10, start: "01", former: .init(digits: 8, prefix: "01"))

  @Test(arguments: [
    ("0100000001", "+2290100000001"),
    ("01 00 00 00 01", "+2290100000001"),
    ("01.00.00.00.01", "+2290100000001"),
    ("01-00-00-00-01", "+2290100000001"),
    ("01/00/00/00/01", "+2290100000001"),
    ("01\u{A0}00\u{A0}00\u{202F}00 01", "+2290100000001"),
    ("+229 01 00 00 00 01", "+2290100000001"),
    ("+2290100000001", "+2290100000001"),
    ("00229 01 00 00 00 01", "+2290100000001"),
    ("(+229) 01 00 00 00 01", "+2290100000001"),
    ("229 01 00 00 00 01", "+2290100000001"),
    ("22990000001", "+2290190000001"),
    ("\u{202A}+229 01 00 00 00 01\u{202C}", "+2290100000001"),
    ("90 00 00 01", "+2290190000001"),
    ("90000001", "+2290190000001"),
    ("+229 90 00 00 01", "+2290190000001"),
    ("0022990000001", "+2290190000001"),
    ("+33 1 00 00 00 00", "+33100000000"),
    ("0033100000000", "+33100000000"),
    ("+228 90 00 00 01", "+22890000001"),
  ])
  func `a number is read as people type it`(_ typed: String, _ text: String) throws {
    #expect(try PhoneNumber(parsing: typed, plan: plan).text == text)
  }

  private static let refused: [(String, PhoneNumber.Problem)] = [
    ("", PhoneNumber.Problem.missing),
    ("  ", .missing),
    ("(-)", .missing),
    ("+", .unexpectedCharacter),
    ("01 00 00 00 0a", .unexpectedCharacter),
    ("01 00 00 00 01 ou 02", .unexpectedCharacter),
    ("01,00", .unexpectedCharacter),
    ("0100000001;ext=1", .unexpectedCharacter),
    ("++229 01 00 00 00 01", .unexpectedCharacter),
    ("229+0100000001", .unexpectedCharacter),
    ("٠١٠٠٠٠٠٠٠١", .unexpectedCharacter),
    ("０１００００００01", .unexpectedCharacter),
    ("01\n00000001", .unexpectedCharacter),
    ("01000000", .notInPlan(digits: 10, start: "01")),
    ("0200000001", .notInPlan(digits: 10, start: "01")),
    ("010000001", .notInPlan(digits: 10, start: "01")),
    ("01000000010", .notInPlan(digits: 10, start: "01")),
    ("1", .notInPlan(digits: 10, start: "01")),
    ("229", .notInPlan(digits: 10, start: "01")),
    ("229 02 00 00 00 01", .notInPlan(digits: 10, start: "01")),
    ("01\u{200B}00000001", .unexpectedCharacter),
    ("+229 02 00 00 00 01", .notInPlan(digits: 10, start: "01")),
    ("+229", .notInPlan(digits: 10, start: "01")),
    ("+33 1", .wrongLength),
    ("+0 123 456 789", .wrongLength),
    ("+33 1234567890123456", .wrongLength),
    (String(repeating: "0", count: 101), .wrongLength),
  ]

  @Test(arguments: refused)
  func `what is no number is refused`(_ typed: String, _ problem: PhoneNumber.Problem) {
    #expect(throws: problem) { try PhoneNumber(parsing: typed, plan: plan) }
  }

  @Test func `another country has another plan, and none before it`() throws {
    let plan = NumberingPlan(countryPrefix: "228", digits: 8)
    #expect(try PhoneNumber(parsing: "90 00 00 01", plan: plan).text == "+22890000001")
    // As long as its own numbers are, it is one of them.
    #expect(try PhoneNumber(parsing: "22 80 00 01", plan: plan).text == "+22822800001")
    #expect(throws: PhoneNumber.Problem.notInPlan(digits: 8, start: "")) {
      try PhoneNumber(parsing: "0190000001", plan: plan)
    }
  }

  @Test func `the old and the new form of a number are one`() throws {
    let old = try PhoneNumber(parsing: "90 00 00 01", plan: plan)
    #expect(try old == PhoneNumber(parsing: "+229 01 90 00 00 01", plan: plan))
  }
}
