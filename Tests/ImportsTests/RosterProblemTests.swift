import Imports
import Registry
import TestRegistry
import Testing

/// What is refused, and where: each row a change to a good row, and the code of its problem.
struct RosterProblemTests {
  @Test(arguments: [
    (RosterColumn.matricule, "", "champ-vide"), (.matricule, "12", "matricule-incorrect"),
    (.matricule, "１２３４５６", "matricule-incorrect"), (.matricule, "a@b", "matricule-incorrect"),
    (.matricule, "123456.0", "matricule-incorrect"), (.matricule, "123456.", "matricule-incorrect"),
    (.matricule, "1,23E+05", "matricule-incorrect"),
    (.nom, "", "champ-vide"), (.nom, "EPSE ADJOVI", "nom-de-naissance-absent"),
    (.nom, "KON\u{FFFD}", "texte-abime"), (.nom, "KONÃ©", "texte-abime"),
    (.nom, "KONÃ‰", "texte-abime"), (.prenoms, "NoÃ«l", "texte-abime"),
    (.prenoms, "LÅ“titia", "texte-abime"), (.prenoms, "KÉ”fi", "texte-abime"),
    (.corps, "Dâ€™Ã‰tat", "texte-abime"), (.prenoms, "\"Afi\nMarie\"", "texte-abime"),
    (.prenoms, "Afi\tMarie", "texte-abime"), (.prenoms, "Afi\u{200B}Marie", "texte-abime"),
    (.corps, String(repeating: "x", count: 401), "champ-trop-long"),
    (.dateNaissance, "", "champ-vide"), (.dateNaissance, "1984-02-30", "date-impossible"),
    (.dateNaissance, "1983-02-29", "date-impossible"),
    (.dateNaissance, "1984-13-01", "date-impossible"),
    (.dateNaissance, "1984-00-01", "date-impossible"),
    (.dateNaissance, "27/03/1984", "forme-de-date"),
    (.dateNaissance, "1984-3-27", "forme-de-date"), (.dateNaissance, "1984", "forme-de-date"),
    (.dateNaissance, "vers 1984", "forme-de-date"),
    (.dateNaissance, "0084-03-27", "date-improbable"),
    (.dateNaissance, "2026-03-15", "date-improbable"),
    (.dateNaissance, "2010-03-16", "date-improbable"),
    (.naissancePrecision, "", "champ-vide"), (.naissancePrecision, "mois", "valeur-inconnue"),
    (.statut, "stagiaire", "valeur-inconnue"), (.situation, "retraité", "valeur-inconnue"),
    (.situation, "", "champ-vide"), (.ministereSigle, "", "champ-vide"),
    (.datePriseService, "2009", "forme-de-date"),
    (.datePriseService, "2009-09-31", "date-impossible"),
    (.datePriseService, "1809-09-01", "date-improbable"),
    (.courrielConnu, "afi", "adresse-electronique-incorrecte"),
    (.courrielConnu, "afi@exemple", "adresse-electronique-incorrecte"),
    (.courrielConnu, "a@exemple.org, b@exemple.org", "adresse-electronique-incorrecte"),
    (.telephoneConnu, "12345", "telephone-incorrect"),
    (.telephoneConnu, "02 00 00 00 01", "telephone-incorrect"),
    (.maj, "", "champ-vide"), (.maj, "2026-03-16", "date-improbable"),
  ])
  func `a field that is wrong is told with its place`(
    column: RosterColumn, text: String, code: String
  ) throws {
    let row = RosterFixture.row([column: text])
    let fixture = try RosterFixture()
    let report = try fixture.importRows(row)
    #expect(report.problems.map(\.kind.code) == [code])
    #expect(report.problems.first?.line == 2)
    let place = try #require(RosterColumn.allCases.firstIndex(of: column))
    let before = row.split(separator: ";", omittingEmptySubsequences: false)[..<place]
    let width = before.reduce(0) { $0 + $1.unicodeScalars.count + 1 }
    #expect(report.problems.first?.column == 1 + width)
    #expect(try fixture.agents() == [])
  }

  @Test(
    arguments: [
      [.nomEpoux: ""], [.prenoms: ""], [.corps: "", .categorieEchelleEchelon: ""],
      [.datePriseService: ""], [.courrielConnu: "", .telephoneConnu: ""],
      [.dateNaissance: "1965", .naissancePrecision: "annee"],
      [.dateNaissance: "1965-01-01", .naissancePrecision: "annee"],
      [.dateNaissance: "2010-03-15"], [.dateNaissance: "1984-02-29"], [.matricule: "12 34-56"],
      [.matricule: "012345"], [.matricule: "ab12"], [.statut: "Fonctionnaire"],
      [.telephoneConnu: "+229 01 00 00 00 01"], [.telephoneConnu: "90 00 00 01"],
      [.prenoms: "Maria João"], [.nom: "SÃO TOMÉ"], [.nom: "D'ALMEIDA"], [.nom: "ƉOSU"],
      [.corps: "\"Agent ; entretien\""], [.corps: "Chargé d’« accueil »"],
    ] as [[RosterColumn: String]])
  func `a row like these is an agent`(changes: [RosterColumn: String]) throws {
    let fixture = try RosterFixture()
    let report = try fixture.importRows(RosterFixture.row(changes))
    #expect(report.problems == [])
    #expect(report.changes == RosterChanges(new: 1))
  }

  @Test func `all problems of a row are told, from left to right`() throws {
    let row = RosterFixture.row([.maj: "x", .nom: "", .statut: "y", .dateNaissance: "z"])
    let report = try RosterFixture().importRows(row)
    #expect(
      report.problems.map(\.kind.code)
        == ["champ-vide", "forme-de-date", "valeur-inconnue", "forme-de-date"])
  }

  @Test func `a matricule that comes twice is told with its first line, in any spelling`() throws {
    let fixture = try RosterFixture()
    let report = try fixture.importRows(
      RosterFixture.row([.matricule: "ab12"]), RosterFixture.row([.matricule: "777", .nom: ""]),
      RosterFixture.row([.matricule: "AB-12"]), RosterFixture.row([.matricule: "777"]))
    #expect(report.problems.map(\.line) == [3, 4, 5])
    #expect(
      report.problems.map(\.kind).suffix(2) == [
        .repeatedMatricule(firstLine: 2), .repeatedMatricule(firstLine: 3),
      ])
  }

  @Test(arguments: [
    ("123456;DOSSOU", ["nombre-de-champs"]), (RosterFixture.row + ";x", ["nombre-de-champs"]),
    (RosterFixture.row + ";;", []),
  ])
  func `a row has as many fields as the first`(row: String, codes: [String]) throws {
    #expect(try RosterFixture().importRows(row).problems.map(\.kind.code) == codes)
  }

  @Test func `a hundred problems are kept, the rest is counted`() throws {
    let rows = (0..<140).map { RosterFixture.row([.matricule: "A\(100 + $0)", .nom: ""]) }
    let text = ([RosterFixture.header] + rows).joined(separator: "\n")
    let report = try RosterFixture().importText(text)
    #expect(report.problemCount == 140)
    #expect(report.problems.count == 100)
    #expect(report.leftOut == 40)
  }

  // MARK: The file

  @Test(arguments: [
    ("", ["aucun-agent"]), (RosterFixture.header, ["aucun-agent"]),
    ("nom;maj\n", Array(repeating: "colonne-absente", count: 11)),
    (RosterFixture.header + ";nom\n", ["colonne-en-double"]),
    (RosterFixture.header + ";salaire\n", ["colonne-inconnue"]),
    (RosterFixture.header + "\n\"x;1", ["fichier-illisible"]),
    (RosterFixture.header + "\u{0}\n", ["fichier-illisible"]),
  ])
  func `a file that is no roster is told`(text: String, codes: [String]) throws {
    #expect(try RosterFixture().importText(text).problems.map(\.kind.code) == codes)
  }

  @Test func `an unknown column names those that the file does not have`() throws {
    let header = RosterFixture.header.split(separator: ";").map {
      $0 == "courriel_connu" ? "courriel" : String($0)
    }
    let report = try RosterFixture().importText(header.joined(separator: ";") + "\n")
    let advice = try #require(report.problems.first?.wording(in: .french).advice)
    #expect(advice.hasSuffix(" Colonnes que le fichier n’a pas : courriel_connu."))
  }

  @Test func `an address beyond ASCII is told why`() throws {
    let report = try RosterFixture().importRows(
      RosterFixture.row([.courrielConnu: "zoé@exemple.org"]))
    #expect(report.problems.map(\.kind.code) == ["adresse-electronique-incorrecte"])
    let what = try #require(report.problems.first?.wording(in: .french).what)
    #expect(what == "L’adresse électronique a un accent ou une lettre d’un autre alphabet.")
  }

  @Test func `a date in French order is told in the right one`() throws {
    let report = try RosterFixture().importRows(RosterFixture.row([.dateNaissance: "27/03/1984"]))
    #expect(report.problems.first?.wording(in: .french).advice == "Écrivez 1984-03-27.")
    #expect(report.problems.first?.wording(in: .english).advice == "Write 1984-03-27.")
  }

  @Test func `what a file holds is shown without control characters`() throws {
    let report = try RosterFixture().importText("\u{1B}[31mnom;b\n")
    let what = try #require(report.problems.first?.wording(in: .french).what)
    #expect(what == "La colonne « ·[31mnom » n’est pas connue.")
  }
}
