import Markdown

/// Link texts that say nothing out of their sentence (RGAA 6.1, WCAG 2.4.4).
enum VagueText {
  private static let texts: Set<String> = [
    "ici", "cliquez-ici", "cliquer-ici", "clic", "la", "lien", "ce-lien", "le-lien", "lire",
    "lire-la-suite", "en-savoir-plus", "savoir-plus", "plus", "plus-d-infos", "plus-d-informations",
    "suite", "voir", "voir-ici", "voir-plus", "cette-page", "telecharger-ici",
    "cliquez-ici-pour-y-acceder",
    "here", "click-here", "read-more", "more", "link", "this-link", "this-page",
  ]

  static func contains(_ text: String) -> Bool {
    // The longest entry has 26 characters; most link texts are not worth folding.
    text.utf8.count <= 32 && texts.contains(slug(text))
  }
}
