extension English {
  static func frontMatterUnreadable(_ reason: Problem.UnreadableReason) -> Wording {
    Wording(
      what: "The front matter, between the two “---”, cannot be read: \(self.reason(reason)).",
      advice: """
        Write on each line a word, a colon, a space and a value. Put the value in straight \
        quotation marks if it has punctuation in it:
        title: "My title: continued"
        """)
  }

  static let frontMatterUnclosed = Wording(
    what: "The front matter opens with “---” but does not close.",
    advice: """
      Add a line “---” after the last line of the front matter, before the text:
      ---
      """)

  static func frontMatterKeyUnknown(_ key: String, _ nearest: String?) -> Wording {
    let known = FrontMatterKeys.all.map(\.name).joined(separator: ", ")
    return Wording(
      what: "The front matter knows no line “\(key):”.",
      advice: instead(
        nearest.map { "\($0):" }, otherwise: "Remove this line. The possible lines are: \(known)."))
  }

  static func frontMatterKeyRepeated(_ key: String) -> Wording {
    Wording(
      what: "The line “\(key):” stands twice in the front matter.",
      advice: "Keep the right line and delete the other.")
  }

  static func frontMatterValueWrong(
    _ key: String, _ value: String, _ expected: Problem.ExpectedValue
  ) -> Wording {
    Wording(
      what: Wording.canShow(value)
        ? "The line “\(key):” cannot have the value “\(value)”."
        : "The value of “\(key):” is missing or does not have the right form.",
      advice: "Write after “\(key):” \(words(for: expected)).")
  }

  // MARK: What prose does to YAML

  static func yamlColon(_ corrected: String) -> Wording {
    Wording(
      what: "The colon in the middle of the value keeps this line from being read.",
      advice: quotedLine(corrected))
  }

  static func yamlHash(_ corrected: String) -> Wording {
    Wording(
      what: "All that follows the sign “#” on this line would be lost.",
      advice: quotedLine(corrected))
  }

  static func yamlNumber(_ value: String, _ readAs: String, _ corrected: String) -> Wording {
    Wording(
      what: "The value “\(value)” can be read as the number \(readAs).",
      advice: replacedLine(corrected))
  }

  static func yamlTab(_ corrected: String) -> Wording {
    Wording(
      what: "This line holds a tab where spaces should be.",
      advice: replacedLine(corrected))
  }

  static func yamlCurlyQuotes(_ corrected: String) -> Wording {
    Wording(
      what: "The quotation marks of this line are curly: they do not enclose the value.",
      advice: """
        Use straight quotation marks. Replace the line by:
        \(corrected)
        """)
  }

  static func yamlReservedCharacter(_ character: String, _ corrected: String) -> Wording {
    Wording(
      what: "A value cannot begin with “\(character)” without quotation marks.",
      advice: quotedLine(corrected))
  }

  private static func quotedLine(_ corrected: String) -> String {
    """
    Put the value in straight quotation marks. Replace the line by:
    \(corrected)
    """
  }

  private static func replacedLine(_ corrected: String) -> String {
    """
    Replace the line by:
    \(corrected)
    """
  }
}
