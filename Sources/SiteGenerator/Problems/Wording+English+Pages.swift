extension English {
  static let titleMissing = Wording(
    what: "The page has no title.",
    advice: """
      Add the line “title:” between the two “---”. If the file has none, begin it with these \
      three lines:
      ---
      title: The title of the page
      ---
      """)

  static let titleEmpty = Wording(
    what: "The title of the page is empty.",
    advice: """
      Write the title on the line “title:”:
      title: The title of the page
      """)

  static func titleRepeated(_ title: String, _ other: String) -> Wording {
    Wording(
      what: "The page has the same title as “\(other)”: “\(title)”.",
      advice: "Give one of them a title that says how it differs.")
  }

  static func addressRepeated(_ address: String, _ other: String) -> Wording {
    Wording(
      what: "The address “\(address)” already belongs to “\(other)”.",
      advice: """
        Rename one of the two files. If it is an earlier address, remove it from the lines \
        “aliases:” or “redirects:”.
        """)
  }

  static func addressMalformed(_ address: String) -> Wording {
    Wording(
      what: "“\(address)” cannot be an address of the site.",
      advice: """
        Begin with a slash. Use only letters without accents, digits and hyphens, as in \
        “/aide/inscription/”.
        """)
  }

  static func rawHTML(_ excerpt: String) -> Wording {
    Wording(
      what: "The text holds HTML: “\(excerpt)”.",
      advice: """
        Remove it and use Markdown: \\ at a line's end breaks it. Only <sup>, <sub>, <kbd> and \
        <abbr title="…"> are allowed, with no other attribute, opened and closed within one \
        text, and <br> in a table's cell. To show these signs as they are, put them between two \
        backticks (`).
        """)
  }

  static func imageWithoutAlternative(_ destination: String) -> Wording {
    Wording(
      what: "The image “\(destination)” has no alternative text.",
      advice: """
        Describe between the brackets what the image tells the reader:
        ![What the image shows](\(destination))
        """)
  }

  static func acronymUnexplained(_ acronym: String, _ expansion: String) -> Wording {
    Wording(
      what: "The acronym “\(acronym)” is not explained anywhere on the page.",
      advice: "The first time, write “\(expansion) (\(acronym))”.")
  }

  static func reviewOverdue(_ reviewBy: String, _ owner: String?) -> Wording {
    let reader = owner.map { "Have the page read again by “\($0)”" } ?? "Read the page again"
    return Wording(
      what: "The page was due for review before \(reviewBy).",
      advice: "\(reader), then move the date of the line “review_by:” in the front matter.")
  }

  static func pageTooHeavy(_ bytes: Int, _ limit: Int, _ compressed: Bool) -> Wording {
    let (weight, most) = Wording.kilobytes(bytes, over: limit, separator: ".")
    let state = compressed ? "once compressed" : "before compression"
    return Wording(
      what: "The page weighs \(weight) KB \(state); the limit is \(most) KB.",
      advice: """
        Divide the page into several, or shorten it. The limit is set under “weights:” in site.yml.
        """)
  }

  // MARK: Files

  static let textNotUTF8 = Wording(
    what: "The file is not saved in UTF-8.",
    advice: "Save it again, with the encoding “UTF-8”.")

  static func fileIgnored(_ reason: String) -> Wording {
    Wording(
      what: "This file is not published: “\(reason)”.",
      advice: """
        Remove it from the folder content/. To offer it to visitors, save it as PDF first.
        """)
  }

  static func fileNameRefused(_ name: String) -> Wording {
    Wording(
      what: "The name “\(name)” cannot become an address.",
      advice: """
        Rename the file or its folder. Use letters, digits and hyphens only. The name does not \
        begin with a dot, nor end in .gz or .br.
        """)
  }

  static func fileNameUnsuited(_ name: String, _ suggested: String) -> Wording {
    Wording(
      what: "The name “\(name)” makes an address that is hard to type.",
      advice: """
        Rename the file to “\(suggested)”. If the page is already published, put its earlier \
        address on the line “aliases:” of the front matter.
        """)
  }
}
