extension English {
  // MARK: Headings

  static let headingEmpty = Wording(
    what: "A heading has no text.",
    advice: "Write the heading after the number signs, or delete the line.")

  static func headingLevelOne(_ text: String) -> Wording {
    Wording(
      what: "The heading “\(text)” is at the level of the page’s title.",
      advice: """
        Write it with two number signs. The page’s title goes into the front matter, after “title:”.
        ## \(text)
        """)
  }

  static func headingLevelJump(_ start: Int, _ level: Int, _ text: String) -> Wording {
    Wording(
      what: "The heading “\(text)” goes from level \(start) to level \(level).",
      advice: """
        Do not skip a level. Write:
        \(Wording.marks(start + 1)) \(text)
        """)
  }

  static func headingIdRepeated(_ id: String) -> Wording {
    Wording(
      what: "Two headings of the page have the same anchor, “#\(id)”.",
      advice: "Give one of them another anchor, such as “{#\(id)-2}”.")
  }

  // MARK: Questions

  static func questionWithoutAnswer(_ question: String) -> Wording {
    Wording(
      what: "The question “\(question)” has no answer.",
      advice: "Write the answer below the question, or delete the question.")
  }

  static let faqWithoutQuestion = Wording(
    what: "The page is laid out as a list of questions, but has no question.",
    advice: """
      End the questions with a question mark, as in “## How do I register?”. Otherwise remove the \
      line “layout: faq” from the front matter.
      """)

  // MARK: Words of account pages and mails

  static func placeholderUnknown(_ name: String, _ nearest: String?) -> Wording {
    Wording(
      what: "The page has no value for “{{\(name)}}”.",
      advice: instead(
        nearest.map { "{{\($0)}}" },
        otherwise: """
          Correct the name, or write the value out. The command “guichet explain \
          \(ProblemCode.placeholderUnknown.rawValue)” lists possible names.
          """))
  }

  static func placeholderMissing(_ name: String) -> Wording {
    Wording(
      what: "The text does not say “{{\(name)}}”, which its reader needs.",
      advice: """
        Add where it fits:
        {{\(name)}}
        """)
  }

  static func partMissing(_ part: String) -> Wording {
    if part.hasSuffix(".md") { return wordsMissing(part) }
    return Wording(
      what: "The part “\(part)” is missing.",
      advice: """
        Add this heading, with words of your choice before the brace, then its text:
        ## Title of the part {#\(part)}
        """)
  }

  /// A whole file of words is missing.
  private static func wordsMissing(_ file: String) -> Wording {
    Wording(
      what: "The file “\(file)” is missing: the program would have nothing to say.",
      advice: """
        Create this file in content/ and begin it with:
        ---
        title: The title
        ---
        """)
  }

  static func partUnknown(_ part: String, _ nearest: String?) -> Wording {
    Wording(
      what: "The program shows no part “\(part)” in this place.",
      advice: instead(
        nearest.map { "{#\($0)}" },
        otherwise: "Delete this part, or move its text to another one."))
  }

  // MARK: What was published

  static func addressLost(_ address: String, _ nearest: String?) -> Wording {
    let page = nearest.map { " (perhaps “\($0)”)" } ?? ""
    return Wording(
      what: "The address “\(address)” was published and no longer leads anywhere.",
      advice: """
        If a page\(page) replaces it, add this line to its front matter:
        aliases: [\(address)]
        You can also complete site.yml: under “redirects:” with the new address, or under \
        “removed:” if nothing replaces it.
        """)
  }

  static func anchorLost(_ address: String, _ anchor: String, _ nearest: String?) -> Wording {
    Wording(
      what: "The anchor “#\(anchor)” of the page “\(address)” was published and is gone.",
      advice: """
        Add these words to the end of the heading that replaces it, on the same line:
        {#\(nearest ?? "new-anchor") #\(anchor)}
        """)
  }
}
