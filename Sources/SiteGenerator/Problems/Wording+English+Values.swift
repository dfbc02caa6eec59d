extension English {
  /// What a value should have been, behind “write”.
  static func words(for expected: Problem.ExpectedValue) -> String {
    switch expected {
    case .text: "a text"
    case .boolean: "yes or no (true or false)"
    case .date: "a date, such as 2026-03-31"
    case .integer: "a whole number, such as 10"
    case .list: "a list: each element on a line of its own, after a hyphen and a space"
    case .listOfTexts: "a list in brackets, such as [/earlier-page/, /other-page/]"
    case .mapping: "one setting a line, below it, indented by two spaces"
    case .address: "an address, such as /aide/ for a page or service@exemple.org for mail"
    case .url: "a full address, such as https://www.exemple.org/"
    case .duration: "a duration, such as 48 h, 30 min or 12 months"
    case .byteCount: "a weight, such as 12 KB"
    case .utcOffset: "an offset from UTC in quotation marks, such as \"+01:00\""
    case .pattern: "a pattern in quotation marks, such as \"^[0-9]{8}$\""
    case .oneOf(let words): "one of these words: \(words.joined(separator: ", "))"
    case .pageFile: "the file of a page, such as aide/inscription.md"
    }
  }

  /// A reason in plain English; the libraries' own words for the most part.
  static func reason(_ reason: String) -> String {
    reasons[reason] ?? reason
  }

  private static let reasons = [
    "key: value": "its lines are not of the form “word: value”",
    "vide": "it is empty",
    "octet nul": "it holds a null byte, as files of spreadsheet programs do",
    "guillemet": "a quotation mark opens and does not close",
    "dépasse 1048576 octets": "it is larger than 1 MB",
  ]
}
