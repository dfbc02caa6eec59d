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
    case .line: "a text on one line, without line breaks or invisible characters"
    case .address: "an address, such as /aide/ or https://www.exemple.org/"
    case .email: "a mail address, such as service@exemple.org"
    case .pathWithoutSlash:
      "the beginning of an address: a slash before it, none at its end, such as /compte"
    case .pathWithSlashes:
      "the beginning of an address between two slashes, such as /_actes/"
    case .url: "a full address, such as https://www.exemple.org/"
    case .duration: "a duration, such as 48 h, 30 min or 12 months"
    case .byteCount: "a weight, such as 12 KB"
    case .utcOffset: "an offset from UTC in quotation marks, such as \"+01:00\""
    case .pattern:
      "a simple pattern of at most 100 characters, in quotation marks, such as \"^[0-9]{8}$\""
    case .oneOf(let words): "one of these words: \(words.joined(separator: ", "))"
    case .pageFile: "the file of a page, such as aide/inscription.md"
    case .integerIn(let range) where range.count == 1: "the number \(range.lowerBound)"
    case .integerIn(let range):
      "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .digits: "digits in quotation marks, such as \"01\""
    case .addressBlock: "an IP address or a block, such as 127.0.0.1 or 10.0.0.0/8"
    case .memory: "an amount of memory from 19 MiB to 1024 MiB, such as 64 MiB"
    case .smtpURL: "a server without name or password, such as smtp://courriel.exemple.org:587"
    }
  }

  /// Why a file cannot be read, behind a colon.
  static func reason(_ reason: Problem.UnreadableReason) -> String {
    switch reason {
    case .empty: "it is empty"
    case .notKeysAndValues: "its lines are not of the form “word: value”"
    case .anchorOrTag(let sign): "a value that begins with “\(sign)” needs quotation marks"
    case .tooDeep: "too many levels are nested"
    case .tooManyValues: "it holds too many values"
    case .nullByte: "it holds a null byte, as files of spreadsheet programs do"
    case .openQuotationMark: "a quotation mark opens and does not close"
    case .fieldTooLong: "a field is longer than any that a person types"
    case .utf16: "it is saved in UTF-16 instead of UTF-8"
    case .notOrdinaryFile: "it is no ordinary file"
    case .tooLarge(let limit): "it is larger than \(limit / 1024) KB"
    case .said(let words): words
    }
  }
}
