import Testing

/// `content/contacts.csv`, row by row.
struct ContactProblemTests {
  @Test(arguments: ContactProblemTests.cases)
  func `a contact that cannot be relied on is a problem`(_ site: ProblemCase) async throws {
    try await site.check()
  }

  private static let head =
    "id;ministere_sigle;ministere_nom;structure_sigle;structure_nom;verifie_le;telephone;courriel"

  /// A table of contacts checked lately; a row is what stands before the date.
  static func table(_ rows: String...) -> Written {
    let lines = rows.map { "\($0);2026-02-01\n" }.joined()
    return "id;ministere_sigle;ministere_nom;structure_sigle;structure_nom;verifie_le\n\(lines)"
  }

  /// A site with a directory and a table, against the same with another table.
  private static func csv(
    _ wrong: Written, gives problems: String, fixed right: Written = sound
  ) -> ProblemCase {
    ProblemCase(
      ["content/index.md": .page(also: "layout: annuaire"), "content/contacts.csv": wrong],
      gives: problems, fixed: ["content/contacts.csv": right])
  }

  private static let sound = table("sru;ME;Exemple;SRU;Service")

  /// A sound row, but for what stands from the sixth column on.
  private static func row(_ end: String) -> Written {
    "\(head)\nsru;ME;Exemple;SRU;Service;\(end)\n"
  }

  static let cases = [
    csv("", gives: "contacts-illisibles content/contacts.csv"),
    csv("\(head)\nsru;\"ME;Exemple\n", gives: "contacts-illisibles content/contacts.csv:2:1"),
    csv("PK\u{3}\u{4}\u{14}\u{0}\u{6}", gives: "contacts-illisibles content/contacts.csv:1:6"),
    csv(
      .latin1("\(head)\nsru;ME;Santé;SRU;Service;2026-02-01\n"),
      gives: "contacts-windows-1252 content/contacts.csv"),
    csv(
      "id;ministere_sigle;structure_sigle;structure_nom\nsru;ME;SRU;Service\n",
      gives: "contacts-colonne-absente content/contacts.csv:1:1"),
    csv(
      "\(head);fax\nsru;ME;Exemple;SRU;Service;2026-02-01;;;01\n",
      gives: "contacts-colonne-inconnue content/contacts.csv:1:94"),
    csv(
      row("2026-02-01;;;Bât. B ; 2e étage"),
      gives: "contacts-nombre-de-champs content/contacts.csv:2:41"),
    csv(
      table("DAF Santé;ME;Exemple;SRU;Service"), gives: "contact-sans-id content/contacts.csv:2:1"),
    csv(
      table("sru;ME;Exemple;SRU;Service", "sru;ME;Exemple;DAF;Direction"),
      gives: "contact-id-repete content/contacts.csv:3:1"),
    csv(table("sru;ME;Exemple;SRU;"), gives: "contact-sans-nom content/contacts.csv:2:20"),
    csv(
      row("2026-02-01;01 00 00 00 01 / 02 et la suite"),
      gives: "contact-telephone content/contacts.csv:2:39", fixed: row("2026-02-01;01 00 00 00 01")),
    csv(
      row("2026-02-01;;service@exemple"), gives: "contact-courriel content/contacts.csv:2:40",
      fixed: row("2026-02-01;;service@exemple.org")),
    csv(row("31/01/2026"), gives: "contact-date content/contacts.csv:2:28"),
    csv(
      row("2026-03-02"), gives: "contact-date content/contacts.csv:2:28", fixed: row("2026-03-01")),
    csv(
      table("sru;ME;Exemple;SRU;Service", "sru2;ME;Exemple;SRU;Service"),
      gives: "contact-repete content/contacts.csv:3:21"),
    csv(row("2024-02-01"), gives: "contact-a-verifier content/contacts.csv:2:28"),
    csv(row(""), gives: "contact-jamais-verifie content/contacts.csv:2:28"),
    ProblemCase(
      ["content/contacts.csv": sound], gives: "contact-inutilise content/contacts.csv:2:1",
      fixed: ["content/index.md": .page("[Le service](contact:sru)")]),
    ProblemCase(
      ["content/contacts.csv": sound], gives: "contact-inutilise content/contacts.csv:2:1",
      fixed: ["site.yml": .settings("contacts:\n  main: sru")]),
  ]
}
