import Accounts
import Testing

/// The canonical form of a matricule.
struct MatriculeTests {
  @Test(arguments: [
    ("123456", "123456"),
    ("012345", "012345"),
    (" 123 456 ", "123456"),
    ("12.34.56", "123456"),
    ("12-34-56", "123456"),
    ("12\u{2011}34", "1234"),
    ("12\u{2013}34", "1234"),
    ("123\u{A0}456", "123456"),
    ("123\u{202F}456", "123456"),
    ("123\t456", "123456"),
    ("\u{200E}123456\u{202C}", "123456"),
    ("\u{FEFF}123456\u{200B} ", "123456"),
    ("ab12c", "AB12C"),
    ("Ab-12.c", "AB12C"),
    ("abc", "ABC"),
    ("123456789012", "123456789012"),
  ])
  func `a matricule is read as people type it`(_ typed: String, _ text: String) throws {
    #expect(try Matricule(parsing: typed).text == text)
  }

  @Test(arguments: [
    "１２３４５６",  // fullwidth
    "١٢٣٤٥٦",  // Arabic-Indic
    "۱۲۳۴۵۶",  // Eastern Arabic-Indic
    "߁߂߃߄߅߆",  // N'Ko
    "１２3456", "12é456", "e\u{301}1234", "12ı34", "12ſ34", "12\u{212A}34", "ＡＢ12", "АВ12",
    "12@34", "agent@exemple.org", "12/34", "12_34", "12,34", "12'34", "12\n34", "12\0",
    "12\u{200B}34", "12\u{AD}34", "+1234", "12%34",
  ])
  func `anything but letters and digits of ASCII is refused`(_ typed: String) {
    #expect(throws: Matricule.Problem.unexpectedCharacter) { try Matricule(parsing: typed) }
  }

  @Test(arguments: ["", " ", "\u{A0}", "-.-", " . "])
  func `nothing is missing`(_ typed: String) {
    #expect(throws: Matricule.Problem.missing) { try Matricule(parsing: typed) }
  }

  @Test(arguments: ["1", "12", "1-2", "1234567890123", String(repeating: "9", count: 5000)])
  func `the length is bounded`(_ typed: String) {
    #expect(throws: Matricule.Problem.wrongLength(3...12)) { try Matricule(parsing: typed) }
  }

  @Test func `the bounds are the portal's`() throws {
    #expect(try Matricule(parsing: "12 34", lengths: 4...4).text == "1234")
    #expect(throws: Matricule.Problem.wrongLength(4...4)) {
      try Matricule(parsing: "12345", lengths: 4...4)
    }
  }

  @Test func `two spellings of one matricule are one`() throws {
    #expect(try Matricule(parsing: "ab 12") == Matricule(parsing: "AB-12"))
    #expect(try Matricule(parsing: "0123") != Matricule(parsing: "123"))
  }
}
