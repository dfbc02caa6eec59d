extension English {
  static func contactsUnreadable(_ reason: Problem.UnreadableReason) -> Wording {
    Wording(
      what: "The file contacts.csv cannot be read: \(self.reason(reason)).",
      advice: "Open it in a spreadsheet program. Save it as CSV, in UTF-8, with semicolons.")
  }

  static let contactsInWindows1252 = Wording(
    what: "The file contacts.csv is saved in Windows-1252.",
    advice: """
      Check the accents on the site. Then save the file as “CSV UTF-8” in the spreadsheet program.
      """)

  static func contactColumnMissing(_ column: String) -> Wording {
    Wording(
      what: "The file contacts.csv has no column “\(column)”.",
      advice: "Add “\(column)” to the first line, and a cell to every other line, even if empty.")
  }

  static func contactColumnUnknown(_ column: String, _ nearest: String?) -> Wording {
    Wording(
      what: "The column “\(column)” is unknown: what it holds is not published.",
      advice: instead(nearest, otherwise: "Delete the column if it serves nothing else."))
  }

  static func contactFieldCount(_ found: Int, _ expected: Int) -> Wording {
    Wording(
      what: "This line has \(found) cell\(found == 1 ? "" : "s"); the first has \(expected).",
      advice: """
        Count the semicolons: there must be \(max(0, expected - 1)). Put a text that has one \
        in it in straight quotation marks.
        """)
  }

  // MARK: One contact

  static let contactIdMissing = Wording(
    what: "This contact has no id that pages could name.",
    advice: """
      Write in the column “id” small letters without accents, digits and hyphens, such as \
      “daf-sante”.
      """)

  static func contactIdRepeated(_ id: String, _ line: Int) -> Wording {
    Wording(
      what: "The id “\(id)” already belongs to the contact on line \(line).",
      advice: "Give this contact another id, or delete the line that is too many.")
  }

  static func contactNameMissing(_ id: String) -> Wording {
    Wording(
      what: "The contact “\(id)” has no name.",
      advice: "Write the name of the service in the column “structure_nom”.")
  }

  static func contactPhoneMalformed(_ phone: String, _ expected: String) -> Wording {
    Wording(
      what: "The telephone number “\(phone)” does not have the expected form.",
      advice: """
        Count its digits and correct it. Without spaces, it must match the pattern “\(expected)” \
        of site.yml.
        """)
  }

  static func contactEmailMalformed(_ email: String) -> Wording {
    Wording(
      what: "“\(email)” is not a mail address.",
      advice: "Write one address, without spaces or accents, such as “service@exemple.org”.")
  }

  static func contactDateMalformed(_ value: String) -> Wording {
    Wording(
      what: "The column “verifie_le” cannot say “\(value)”.",
      advice: """
        Write a past date, with the year, the month and the day: “2026-03-31” for 31 March 2026.
        """)
  }

  static func contactRepeated(_ name: String, _ line: Int) -> Wording {
    Wording(
      what: "The service “\(name)” already stands on line \(line) for the same ministry.",
      advice: "Keep the line that is up to date and delete the other.")
  }

  static func contactUnused(_ id: String) -> Wording {
    Wording(
      what: "The contact “\(id)” appears on no page.",
      advice: """
        Delete its line, or name it on a page:
        [Name of the service](contact:\(id))
        """)
  }

  static func contactVerificationOld(_ id: String, _ verified: String) -> Wording {
    Wording(what: "The contact “\(id)” has not been checked since \(verified).", advice: call)
  }

  static func contactVerificationMissing(_ id: String) -> Wording {
    Wording(what: "The contact “\(id)” has never been checked.", advice: call)
  }

  private static let call = """
    Call the service to check its details. Then write today’s date in the column “verifie_le”.
    """
}
