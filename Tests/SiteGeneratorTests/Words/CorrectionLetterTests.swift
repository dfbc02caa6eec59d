import Portal
import Template
import Testing

/// The letter that asks to correct something, filled in as the endpoint does.
struct CorrectionLetterTests {
  private static let letter: [String: Value] = [
    "name": .text("DOSSOU Afi"), "matricule": .text("123456"), "corps": .text("Institutrices"),
    "grade": .text("B3-4"), "ministry": .text("Ministère des Enseignements"),
    "date": .text("3 mars 2026"), "phone": .text("01 02 03 04 05"),
    "email": .text("afi@exemple.org"), "act": .text("Arrêté n° 0470 du 3 mars 2021"),
  ]

  private func sheet(_ letter: [String: Value]) async throws -> String {
    let html = try await TestSite.ofRepository()
      .shown(.correction, ["signed_in": .flag(true), "letter": .record(letter)])
    let sheet = try #require(html.split(separator: "<div class=\"sheet\">").last)
    let end = try #require(sheet.firstRange(of: "<p class=\"screen\">"))
    return String(sheet[..<end.lowerBound]).replacing("\u{A0}", with: " ")
  }

  @Test(arguments: [
    "Nom et prénoms : DOSSOU Afi<br>", "Matricule : 123456<br>", "Corps : Institutrices<br>",
    "Grade : B3-4<br>", "En service à : Ministère des Enseignements<br>", "le 3 mars 2026</p>",
    "Téléphone : 01 02 03 04 05<br>", "Adresse électronique : afi@exemple.org</p>",
    "<p>Arrêté n° 0470 du 3 mars 2021</p>",
  ])
  func `the letter says what is known`(words: String) async throws {
    let sheet = try await sheet(Self.letter)
    #expect(sheet.contains(words), "\(sheet)")
  }

  @Test(arguments: [
    ("corps", "Corps : ……"), ("grade", "Grade : ……"), ("ministry", "En service à : ……"),
    ("phone", "Téléphone : ……"), ("act", "<p>……"),
  ])
  func `what is not known is a line to fill in`(name: String, line: String) async throws {
    let whole = try await sheet(Self.letter)
    #expect(!whole.contains(line))
    var letter = Self.letter
    letter[name] = nil
    #expect(try await sheet(letter).contains(line))
  }

  @Test(arguments: [
    "Ministre du Travail et de la Fonction publique",
    "Directrice générale ou du Directeur général de la Fonction publique (DGFP)",
    "Objet : demande de correction", "Information actuelle : ……", "Information exacte : ……",
    "Pièces jointes :", "Signature :",
  ])
  func `the letter asks for what the FAQ says`(words: String) async throws {
    let sheet = try await sheet(Self.letter)
    #expect(sheet.contains(words), "\(sheet)")
  }

  @Test func `nothing is sent, and only the letter is printed`() async throws {
    let html = try await TestSite.ofRepository()
      .shown(.correction, ["letter": .record(Self.letter)])
    let main = try #require(html.split(separator: "<main id=\"contenu\" class=\"letter\">").last)
    #expect(!main.contains("<form") && !main.contains("<script"))
    #expect(main.contains("</h1>\n<div class=\"screen\">"))
  }

  @Test func `both letters are printed in one way`() async throws {
    let site = try TestSite.ofRepository()
    let filled = try await site.shown(.correction)
    let blank = try #require(try site.published("correction/lettre/index.html"))
    for part in ["class=\"letter\"", "Seule la lettre est imprimée.", "<div class=\"sheet\">"] {
      #expect(filled.contains(part) && blank.contains(part), "\(part)")
    }
  }
}
