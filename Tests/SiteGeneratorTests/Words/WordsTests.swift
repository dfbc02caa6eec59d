import SiteGenerator
import Template
import Testing

/// The words of account pages and mails: what an editor may write, and what it comes to.
struct WordsTests {
  /// The repository's site with other words in some files, below `content/`.
  private func site(_ files: [String: String?]) throws -> TestSite {
    let site = try TestSite.ofRepository()
    for (path, text) in files {
      if let text {
        try site.write("content/\(path)", text)
      } else {
        try site.remove("content/\(path)")
      }
    }
    return site
  }

  private static let journal = "---\ntitle: Journal\n---\n"
  private static let envoyee = "---\ntitle: Vérifiez votre courriel\n---\n"
  private static let reussi = "## Fait {#reussi}\n\nTexte.\n"

  @Test(
    arguments: [
      (
        ["compte/journal.md": journal + "{{inconnu}}\n"],
        ["variable-inconnue content/compte/journal.md:4:1"]
      ),
      // A name of another page is unknown here; one of its own that is no text is, too.
      (
        ["compte/journal.md": journal + "{{act_count}}\n"],
        ["variable-inconnue content/compte/journal.md:4:1"]
      ),
      (
        ["compte/inscription-envoyee.md": envoyee + "{{can_resend}}\n"],
        ["variable-inconnue content/compte/inscription-envoyee.md:4:1"]
      ),
      (
        ["compte/inscription-envoyee.md": envoyee + "{{email}}, {{deadline}}, {{contact_nom}}\n"],
        []
      ),
      (
        ["compte/mot-de-passe.md": journal + "Texte.\n"],
        ["partie-absente content/compte/mot-de-passe.md"]
      ),
      (["compte/mot-de-passe.md": journal + "Texte.\n\n" + reussi], []),
      (
        ["compte/mot-de-passe.md": journal + reussi + "\n## Plus {#plus}\n\nTexte.\n"],
        ["partie-inconnue content/compte/mot-de-passe.md:8:1"]
      ),
      (["compte/journal.md": nil], ["partie-absente content/compte/journal.md"]),
      (
        ["compte/journaux.md": journal + "Texte.\n"],
        ["page-de-compte-inconnue content/compte/journaux.md"]
      ),
      (
        ["courriels/activations.md": journal + "Texte.\n"],
        ["page-de-compte-inconnue content/courriels/activations.md"]
      ),
      (
        ["compte/vieux/journal.md": journal + "Texte.\n"],
        ["page-de-compte-inconnue content/compte/vieux/journal.md"]
      ),
      (
        ["courriels/activation.md": journal + "{{lien}}\n"],
        ["variable-absente content/courriels/activation.md"]
      ),
      (
        ["courriels/nouvel-acte.md": journal + "{{lien}}\n"],
        ["variable-inconnue content/courriels/nouvel-acte.md:4:1"]
      ),
      (["courriels/nouvel-acte.md": nil], ["partie-absente content/courriels/nouvel-acte.md"]),
      (
        ["courriels/nouvel-acte.md": journal + "[x](nulle-part.md)\n"],
        ["page-introuvable content/courriels/nouvel-acte.md:4:5"]
      ),
    ] as [([String: String?], [String])])
  func `words are held to their contract`(files: [String: String?], problems: [String]) async throws
  {
    let found = try await site(files).problems()
    #expect(found == problems)
  }

  @Test func `no brace that an editor types becomes a tag`() async throws {
    let braces = "{{{email}}} {{#errors}} {{^errors}} {{>base}} {{!a}} {{=<% %>=}} { } }} {{ {{{"
    let title = "---\ntitle: 'Titre {{form_token}} {{#errors}} {{{'\n---\n"
    let site = try site([
      "compte/inscription-envoyee.md": title + "Avant `\(braces)`\n\n\(braces)\n\nAprès.\n",
      "courriels/nouvel-acte.md": title + "Avant `\(braces)`\n\n\(braces)\n\nAprès.\n",
    ])
    try await site.publish()
    let page = try site.accountPage("inscription-envoyee")
    let templates = Templates(["page": Array(page.utf8)])
    #expect(templates.problems.map { "\($0)" } == [])
    let shown = rendered(page, ["email": .text("<agent>"), "form_token": .text("SECRET")])
    #expect(shown.contains("Avant <code>") && shown.contains("<p>Après.</p>"))
    #expect(!shown.contains("<agent>") && !shown.contains("<h1>Titre SECRET"))
    #expect(shown.contains("{{^errors}}") && shown.contains("{{&gt;base}}"))
    #expect(shown.contains("{{=&lt;% %&gt;=}}"))
    let mail = try site.mailText("nouvel-acte")
    #expect(Templates(["mail": Array(mail.utf8)]).problems.map { "\($0)" } == [])
    #expect(!mail.contains("{") && mail.contains("Après."))
  }

  /// A page of the portal as the endpoint fills it in, braces shown as they are read.
  private func rendered(_ template: String, _ values: [String: Value]) -> String {
    var html: [UInt8] = []
    Templates(["page": Array(template.utf8)]).render("page", with: values, into: &html)
    return String(decoding: html, as: UTF8.self).replacing("&#123;", with: "{")
  }

  @Test func `an account page says its words and keeps its names`() async throws {
    let site = try site([
      "compte/inscription-envoyee.md":
        Self.envoyee + "Un message part à {{ email }}. [L'aide](../aide/index.md)\n"
    ])
    try await site.publish()
    let page = try site.accountPage("inscription-envoyee")
    #expect(
      page.contains("<p>Un message part à {{email}}. <a href=\"/aide/\">L’aide</a></p>"))
    #expect(page.contains("<h1>Vérifiez votre courriel</h1>"))
    #expect(
      try site.portal("SELECT title FROM page WHERE name = 'inscription-envoyee'")
        == ["Vérifiez votre courriel"])
  }

  @Test func `a message is the plain text of its part`() async throws {
    let text = try TestSite.ofRepository().bytes("content/compte/messages.md")
    let words = String(decoding: text, as: UTF8.self)
    let start = try #require(words.firstRange(of: "{#matricule-absent}"))
    let rest = words[start.upperBound...]
    let end = rest.firstRange(of: "\n## ")?.lowerBound ?? rest.endIndex
    let changed = words[..<start.upperBound] + "\n\nDites **qui**, l'un & l'autre.\n" + rest[end...]
    let site = try site(["compte/messages.md": String(changed)])
    try await site.publish()
    let messages = try site.portal(
      "SELECT text FROM message WHERE name = 'matricule-absent'")
    #expect(messages == ["Dites qui, l’un & l’autre."])
  }

  @Test func `a site without words has a portal without pages`() async throws {
    let site = try TestSite()
    try await site.publish()
    #expect(try site.portal("SELECT name FROM page UNION ALL SELECT name FROM mail") == [])
    #expect(
      try site.portal("SELECT value FROM setting WHERE path = 'title'") == ["Espace carrière"])
  }
}
