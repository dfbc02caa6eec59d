extension English {
  static let settingsMissing = Wording(
    what: "The site’s folder has no file site.yml.",
    advice: """
      Run the command in the site’s folder, or name it with “--site FOLDER”. For a new site, \
      create site.yml and begin it with:
      version: 1
      """)

  static func settingsUnreadable(_ reason: Problem.UnreadableReason) -> Wording {
    Wording(
      what: "The file site.yml cannot be read: \(self.reason(reason)).",
      advice: """
        Check the line given and the one before it: colons followed by a space, closed quotation \
        marks, indentation made of spaces.
        """)
  }

  static func settingUnknown(_ key: String, _ nearest: String?) -> Wording {
    Wording(
      what: "There is no setting “\(key)” in site.yml.",
      advice: instead(nearest, otherwise: "Remove this line."))
  }

  static func settingRepeated(_ key: String) -> Wording {
    Wording(
      what: "The setting “\(key)” is written twice in site.yml.",
      advice: "Keep the right line and delete the other.")
  }

  static func settingMissing(_ key: String) -> Wording {
    Wording(
      what: "The setting “\(key)” is missing from site.yml.",
      advice: "Add a line “\(Wording.lastPart(of: key)):” with its value\(group(of: key)).")
  }

  static func settingWrong(
    _ key: String, _ value: String, _ expected: Problem.ExpectedValue
  ) -> Wording {
    if key == "site.yml" { return settingsNotMapping }
    return Wording(
      what: Wording.canShow(value)
        ? "The setting “\(key)” cannot have the value “\(value)”."
        : "The value of the setting “\(key)” is missing or does not have the right form.",
      advice: "Write after “\(Wording.lastPart(of: key)):” \(words(for: expected)).")
  }

  private static let settingsNotMapping = Wording(
    what: "The file site.yml is not a list of settings.",
    advice: """
      Write one setting a line, beginning with:
      version: 1
      """)

  static func settingsVersion(_ found: String) -> Wording {
    Wording(
      what: found.isEmpty
        ? "The file site.yml does not say its version."
        : "The file site.yml is of version “\(found)”, which this program does not know.",
      advice: """
        Install the version of guichet made for this site. If the site is of version 1, write at \
        the top of site.yml:
        version: 1
        """)
  }

  /// Where a setting stands: “, in the group “mail”” for `mail.sender`.
  private static func group(of key: String) -> String {
    Wording.group(of: key).map { ", in the group “\($0)”" } ?? ""
  }

  // MARK: The place

  static let historyShallow = Wording(
    what: "The git history is incomplete: the dates of pages cannot be known.",
    advice: """
      Fetch the whole history with the command below. You can also date pages by a line “date:” \
      in their front matter.
      git fetch --unshallow
      """)

  static func fileUnreadable(_ reason: Problem.UnreadableReason) -> Wording {
    Wording(
      what: "The file cannot be read: \(self.reason(reason)).",
      advice: "Check that the file exists and that you may open it.")
  }
}
