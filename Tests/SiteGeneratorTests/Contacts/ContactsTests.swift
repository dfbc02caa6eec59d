import Calendar
import Testing

@testable import SiteGenerator

/// `contacts.csv` as a whole.
struct ContactsTests {
  private static let head = "id;ministere_sigle;ministere_nom;structure_sigle;structure_nom"

  private func read(_ bytes: [UInt8], verifyEvery days: Int = 360) -> ([Contact], [Problem]) {
    let rules = ContactRules(
      phonePattern: "^[+]?[0-9]{10,13}$", phonePrefix: "+229",
      verifyEvery: Duration(count: days, unit: .days),
      main: nil)
    let today = Day(secondsSinceEpoch: 1_772_366_400)
    return Contacts.read(bytes, file: "contacts.csv", rules: rules, today: today)
  }

  private func read(_ text: String) -> ([Contact], [Problem]) { read(Array(text.utf8)) }

  private func shown(_ problems: [Problem]) -> [String] {
    problems.map { "\($0.code.rawValue) \($0.place.line)" }
  }

  private let full = """
    id;ministere_sigle;ministere_nom;structure_sigle;structure_nom;alias;ville;departement;\
    adresse;telephone;telephone2;courriel;horaires;verifie_le;source
    sru;ME;Exemple;SRU;Service des usagers;Accueil;Ville;Nord;1, rue de l’Exemple;01 00 00 00 01;\
    01 00 00 00 02;sru@exemple.org;8 h – 12 h;2026-02-01;Le service

    """

  private let service = Contact(
    id: "sru", ministryAcronym: "ME", ministryName: "Exemple", acronym: "SRU",
    name: "Service des usagers", alias: "Accueil", city: "Ville", department: "Nord",
    postalAddress: "1, rue de l’Exemple", phones: ["01 00 00 00 01", "01 00 00 00 02"],
    email: "sru@exemple.org", hours: "8 h – 12 h", verified: Day(iso: "2026-02-01"),
    source: "Le service", line: 2)

  @Test func `every column is read`() {
    let (contacts, problems) = read(full)
    #expect(contacts == [service])
    #expect(shown(problems) == [])
  }

  @Test func `a byte order mark, CR LF and commas change nothing`() {
    let table = full.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: ";", omittingEmptySubsequences: false)
        .map { $0.contains(",") ? "\"\($0)\"" : String($0) }.joined(separator: ",")
    }
    let (contacts, problems) = read("\u{FEFF}" + table.joined(separator: "\r\n"))
    #expect(contacts == [service])
    #expect(shown(problems) == [])
  }

  @Test func `columns come in any order, as spreadsheets rename them`() {
    let (contacts, problems) = read(
      """
      Structure nom;STRUCTURE_SIGLE;Ministère-nom;ministere_sigle;Vérifié le
      Service;SRU;Exemple;ME;2026-02-01

      """)
    #expect(contacts.map(\.name) == ["Service"])
    #expect(contacts.map(\.ministryName) == ["Exemple"])
    #expect(shown(problems) == [])
  }

  @Test func `a contact without an id is named by its acronyms`() {
    let (contacts, _) = read("\(ContactsTests.head)\n;ME;Exemple;DAF;Direction\n")
    #expect(contacts.map(\.id) == ["daf-me"])
  }

  @Test func `the old encoding of Windows is read, and said`() {
    let text = Array(ContactsTests.head.utf8) + Array("\nsru;ME;Sant".utf8) + [0xE9]
    let bytes = text + [0x20] + [0x80, 0x92, 0x9C] + Array(";SRU;Service\n".utf8)
    let (contacts, problems) = read(bytes)
    #expect(contacts.map(\.ministryName) == ["Santé €’œ"])
    #expect(problems.first?.kind == .contactsInWindows1252)
    #expect(problems.first?.severity == .warning)
  }

  @Test(arguments: [
    "PK\u{3}\u{4}\u{14}\u{0}\u{6}\u{0}", "\u{0}", "\(ContactsTests.head)\nsru;\u{0}\n",
  ])
  func `a spreadsheet's own format is no table`(_ text: String) {
    let (contacts, problems) = read(text)
    #expect(contacts == [])
    #expect(problems.map(\.code) == ["contacts-illisibles"])
  }

  @Test(arguments: [[0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]])
  func `UTF-16 is no table, and said to be UTF-16`(_ mark: [UInt8]) {
    let text = full.utf16.flatMap { unit in
      let (low, high) = (UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8))
      return mark[0] == 0xFF ? [low, high] : [high, low]
    }
    #expect(read(mark + text).0 == [])
    #expect(read(mark + text).1.map(\.kind) == [.contactsUnreadable(reason: .utf16)])
  }

  @Test func `an end of line in a field is a space`() {
    let (contacts, problems) = read(
      "\(ContactsTests.head);adresse;verifie_le\nsru;ME;\"Exemple\r\nsuite\";SRU;Service;"
        + "\"1, rue\nVille\u{9B}\";2026-02-01\n")
    #expect(contacts.map(\.postalAddress) == ["1, rue Ville"])
    #expect(contacts.map(\.ministryName) == ["Exemple suite"])
    #expect(shown(problems) == [])
  }

  @Test func `an end of line in a number or a mail address is refused`() {
    let (_, problems) = read(
      "\(ContactsTests.head);telephone;courriel;verifie_le\nsru;ME;Exemple;SRU;Service;"
        + "\"01 00 00\n00 01\";\"\na@exemple.org\n\";2026-02-01\n")
    #expect(shown(problems) == ["contact-telephone 2", "contact-courriel 2"])
  }

  @Test(.timeLimit(.minutes(1)))
  func `as many contacts as a country has are read, and their problems shown`() {
    let rows = (0..<20_000).map { "c\($0);ME;Exemple;SRU;Service \($0)\n" }.joined()
    let table = Array("\(ContactsTests.head)\n\(rows)".utf8)
    let problems = read(table).1
    let report = ProblemReport(problems, in: .french) { _ in table }
    #expect(report.text.contains("c0;ME;Exemple;SRU;Service 0"))
    #expect(report.summary.hasPrefix("20000 avertissements"))
  }

  @Test func `everything wrong with a table is found at once`() {
    let (contacts, problems) = read(
      """
      id;ministere_sigle;ministere_nom;structure_sigle;structure_nom;telephone;courriel;\
      verifie_le;fax
      Été;ME;Exemple;A;Un;01;a@b;demain;
      b;ME;Exemple;B;;01 00 00 00 01;b@exemple.org;2026-02-01;1
      b;ME;Exemple;C;Trois;;;;
      "d";ME;Exemple;D;"Quatre

      lignes";;;2024-01-01;
      e;ME;Exemple;E;Cinq;;;2026-02-01;;6
      f;ME;Exemple;F;Trois;;;2026-02-01

      """)
    #expect(
      shown(problems) == [
        "contacts-colonne-inconnue 1", "contact-sans-id 2", "contact-telephone 2",
        "contact-courriel 2", "contact-date 2", "contact-sans-nom 3", "contact-id-repete 4",
        "contact-jamais-verifie 4", "contact-a-verifier 5", "contacts-nombre-de-champs 8",
        "contact-repete 9",
      ])
    #expect(contacts.map(\.id) == ["Été", "b", "b", "d", "f"])
  }

  @Test func `without its columns a table is not read at all`() {
    let (contacts, problems) = read("id;nom\nsru;Service\n")
    #expect(contacts == [])
    #expect(Set(problems.map(\.code)) == ["contacts-colonne-absente", "contacts-colonne-inconnue"])
    #expect(problems.count { $0.code == "contacts-colonne-absente" } == 4)
  }

  @Test func `the same service in two towns is two services`() {
    let head = "\(ContactsTests.head);ville;verifie_le\n"
    let rows = "a;ME;Exemple;S;Service;Nord;2026-02-01\nb;ME;Exemple;S;Service;Sud;2026-02-01\n"
    #expect(shown(read(head + rows).1) == [])
  }
}
