import Testing

/// The words of account pages and mails.
struct WordsProblemTests {
  @Test(arguments: WordsProblemTests.cases)
  func `words that the endpoint cannot use are a problem`(_ site: ProblemCase) async throws {
    try await site.check()
  }

  private static func words(
    _ path: String, _ wrong: Written?, gives problems: String
  ) -> ProblemCase {
    var files = AccountWords.files
    let right = files[path] ?? nil
    files[path] = .some(wrong)
    return ProblemCase(files, gives: problems, fixed: [path: right])
  }

  static let cases = [
    words(
      "content/courriels/activation.md", .page("{{lien}}", title: "Courriel"),
      gives: "variable-absente content/courriels/activation.md"),
    words(
      "content/courriels/activation.md", .page("{{lien}} {{echeance}} {{nmo}}", title: "Courriel"),
      gives: "variable-inconnue content/courriels/activation.md:4:23"),
    words(
      "content/compte/inscription.md", .page("Bonjour.", title: "Inscription"),
      gives: "partie-absente content/compte/inscription.md"),
    words(
      "content/compte/inscription.md",
      AccountWords.words("Inscription", parts: ["apres", "avant"]),
      gives: "partie-inconnue content/compte/inscription.md:10:1"),
    words(
      "content/compte/espace.md", nil, gives: "partie-absente content/compte/espace.md"),
    words(
      "content/compte/inscriptoin.md", .page("Bonjour.", title: "Inscription"),
      gives: "page-de-compte-inconnue content/compte/inscriptoin.md"),
    words(
      "theme/compte/espace.mustache", nil, gives: "gabarit-absent theme/compte/espace.mustache"),
    words("theme/mail.mustache", nil, gives: "gabarit-absent theme/mail.mustache"),
  ]
}
