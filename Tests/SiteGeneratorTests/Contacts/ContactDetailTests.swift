import Calendar
import Testing

@testable import SiteGenerator

/// Telephones, mail addresses and dates of contacts.
struct ContactDetailTests {
  private func codes(_ column: String, _ value: String) -> [ProblemCode] {
    let rules = ContactRules(
      phonePattern: "^[+]?[0-9]{10,13}$", phonePrefix: "+229",
      verifyEvery: Duration(count: 12, unit: .months),
      main: nil)
    let text = """
      id;ministere_sigle;ministere_nom;structure_sigle;structure_nom;\(column)
      sru;ME;Exemple;SRU;Service;\(value)
      """
    let today = Day(secondsSinceEpoch: 1_772_366_400)
    return Contacts.read(Array(text.utf8), file: "contacts.csv", rules: rules, today: today).1
      .map(\.code).filter { column == "verifie_le" || $0 != "contact-jamais-verifie" }
  }

  @Test(arguments: [
    ("01 00 00 00 01", true), ("0100000001", true), ("01.00.00.00.01", true),
    ("01-00-00-00-01", true), ("(01) 00 00 00 01", true), ("01\u{A0}00\u{A0}00\u{202F}00 01", true),
    ("+229 01 00 00 00 01", true), ("00229 0100000001", false), ("01 00 00 00", false),
    ("01 00 00 00 01 poste 3", false), ("poste 3", false), ("O1 00 00 00 01", false),
  ])
  func `a telephone number has the form that the settings give`(_ phone: String, _ isOne: Bool) {
    #expect(codes("telephone", phone) == (isOne ? [] : ["contact-telephone"]))
    #expect(codes("telephone2", phone) == (isOne ? [] : ["contact-telephone"]))
  }

  @Test(arguments: [
    ("01 00 00 00 01", "+229", "+2290100000001"), ("01.00-00/00(01)", "+229", "+2290100000001"),
    ("01\u{A0}00\u{202F}00 00 01", "+229", "+2290100000001"),
    ("+33 1 00 00 00 01", "+229", "+33100000001"),
    ("0033 1 00 00 00 01", "+229", "+33100000001"), ("01 00 00 00 01", "", "0100000001"),
  ])
  func `a link dials what people read`(_ typed: String, _ prefix: String, _ dialled: String) {
    #expect(Contact.telephone(typed, prefix: prefix) == dialled)
  }

  @Test(arguments: [
    ("service@exemple.org", true), ("prenom.nom+acte@a.b.exemple.org", true),
    ("é@exemple.org", true),
    ("service@exemple", false), ("service", false), ("@exemple.org", false), ("service@", false),
    ("a@b@exemple.org", false), ("a b@exemple.org", false), ("a@exemple..org", false),
    ("a@.exemple.org", false), ("a@exemple.org.", false), ("a@-exemple.org", false),
    ("a@exemple.org\u{A0}", false), ("\"a,b\"@exemple.org", false), ("<a@exemple.org>", false),
    ("mailto:a@exemple.org", false), ("a@exemple.org,b@exemple.org", false),
    (String(repeating: "a", count: 242) + "@exemple.org", true),
    (String(repeating: "a", count: 243) + "@exemple.org", false),
  ])
  func `a mail address is one that mail can go to`(_ address: String, _ isOne: Bool) {
    #expect(EmailAddress.isPlausible(address) == isOne)
  }

  @Test(
    arguments: [
      ("2026-03-01", []), ("2025-03-01", []), ("2026-03-02", ["contact-date"]),
      ("01/02/2026", ["contact-date"]), ("2026-02-30", ["contact-date"]),
      ("février 2026", ["contact-date"]), ("2025-01-31", ["contact-a-verifier"]),
      ("", ["contact-jamais-verifie"]),
    ] as [(String, [ProblemCode])])
  func `a verification is a day of the last year`(_ date: String, _ problems: [ProblemCode]) {
    #expect(codes("verifie_le", date) == problems)
  }

  // 2026-03-01 is the day of every test.
  @Test(arguments: [
    ("12 mois", "2025-03-01", false), ("12 mois", "2025-02-20", true),
    ("6 mois", "2025-09-02", false), ("6 mois", "2025-08-20", true),
    ("24 mois", "2024-03-02", false), ("24 mois", "2024-02-20", true),
    ("30 jours", "2026-01-30", false), ("30 jours", "2026-01-28", true),
  ])
  func `a contact is checked as often as the settings say`(
    _ every: String, _ verified: String, _ isOld: Bool
  ) async throws {
    let site = try TestSite([
      "site.yml": TestSite.settings + "contacts:\n  verify_every: \(every)\n  main: sru\n",
      "content/contacts.csv": """
      id;ministere_sigle;ministere_nom;structure_sigle;structure_nom;verifie_le
      sru;ME;Exemple;SRU;Service;\(verified)
      """,
    ])
    let expected = isOld ? ["contact-a-verifier content/contacts.csv:2:28"] : []
    let found = try await site.problems()
    #expect(found == expected)
  }
}
