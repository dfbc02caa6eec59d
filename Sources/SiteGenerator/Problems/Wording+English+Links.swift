extension English {
  /// “Write … instead”, or the advice for a name that is near to none.
  static func instead(_ nearest: String?, otherwise advice: String) -> String {
    nearest.map { "Write “\($0)” instead." } ?? advice
  }

  static func pageNotFound(_ destination: String, _ nearest: String?) -> Wording {
    Wording(
      what: "There is no page and no file at “\(destination)”.",
      advice: instead(
        nearest,
        otherwise: """
          Check the path of the file. It starts from the page’s folder: “../faq.md” goes up one \
          folder.
          """))
  }

  static func anchorNotFound(_ anchor: String, _ page: String?, _ nearest: String?) -> Wording {
    let holder = page.map { "The page “\($0)”" } ?? "This page"
    return Wording(
      what: "\(holder) has no anchor “#\(anchor)”.",
      advice: instead(
        nearest.map { "#\($0)" },
        otherwise: "Add “{#\(anchor)}” to the end of the heading that the link should lead to."))
  }

  static func namedLinkNotFound(_ name: String, _ nearest: String?) -> Wording {
    Wording(
      what: "The file site.yml has no link named “\(name)”.",
      advice: instead(
        nearest.map { "lien:\($0)" },
        otherwise: "Add this name under “links:” in site.yml, or use a name that stands there."))
  }

  static func contactNotFound(_ id: String, _ nearest: String?) -> Wording {
    Wording(
      what: "The file contacts.csv has no contact “\(id)”.",
      advice: instead(
        nearest.map { "contact:\($0)" },
        otherwise: """
          Use an id from the column “id” of contacts.csv, or add a line for this contact.
          """))
  }

  static func accountPageNotFound(_ name: String, _ nearest: String?) -> Wording {
    Wording(
      what: "No account page is called “\(name)”.",
      advice: nearest.map { "Replace “\(name)” by “\($0)”." }
        ?? "Write the name of an account page, such as “connexion” or “inscription”.")
  }

  static func imageNotFound(_ destination: String, _ nearest: String?) -> Wording {
    Wording(
      what: "The image “\(destination)” is not there.",
      advice: instead(
        nearest,
        otherwise: "Copy the image into the folder content/, or correct the path in parentheses."))
  }

  static func downloadNotFound(_ destination: String, _ nearest: String?) -> Wording {
    Wording(
      what: "The file to download, “\(destination)”, is not there.",
      advice: instead(
        nearest,
        otherwise: "Copy the file into the folder content/, or correct the path in parentheses."))
  }

  static func linkSchemeRefused(_ scheme: String, _ destination: String) -> Wording {
    Wording(
      what: "The address “\(destination)” begins with “\(scheme):”, which the site refuses.",
      advice: """
        Write the path of a file of the site, or an address that begins with “https:”, “mailto:” \
        or “tel:”.
        """)
  }

  static func linkBrokenBySpace(_ text: String, _ destination: String) -> Wording {
    Wording(
      what: "A space stands between the text “\(text)” and its address: this is not a link.",
      advice: """
        Remove the space between the bracket and the parenthesis. Write:
        [\(text)](\(destination))
        """)
  }

  static func linkWithoutDestination(_ text: String) -> Wording {
    Wording(
      what: "The link “\(text)” has no address.",
      advice: "Write between the parentheses the file or the address that it leads to.")
  }

  static func linkWithoutText(_ destination: String) -> Wording {
    Wording(
      what: "The link to “\(destination)” has no text.",
      advice: """
        Write between the brackets what people find behind the link:
        [Text of the link](\(destination))
        """)
  }

  static func linkTextVague(_ text: String) -> Wording {
    Wording(
      what: "The text of the link, “\(text)”, does not say where it leads.",
      advice: "Name the page or the task: “Fill in the registration form”, not “Click here”.")
  }

  static func linkByAddress(_ destination: String, _ file: String) -> Wording {
    Wording(
      what: "The link names a page by its published address, “\(destination)”.",
      advice: """
        Name the page by its file: write “\(Wording.path(file, insteadOf: destination))”.
        """)
  }

  static func externalLinkBroken(_ url: String, _ reason: String) -> Wording {
    Wording(
      what: "The address “\(url)” did not answer as it should: \(reason).",
      advice: """
        Open it in a browser. If the page has moved, correct the link. If it opens, that site \
        may refuse robots. Then put the address under “links:” in site.yml, with “check: false”.
        """)
  }
}
