import Accounts
import Testing

/// Whose name it is: each row a roster entry, what was typed, and the answer.
struct NameComparisonTests {
  /// A name in a row: surname | given names, and the married name behind a second bar.
  private func name(_ text: String) throws -> PersonName {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    return try PersonName(
      surname: parts[0], givenNames: parts.count > 1 ? parts[1] : "",
      marriedName: parts.count > 2 ? parts[2] : "")
  }

  private func compare(_ roster: String, _ typed: String) throws -> NameComparison {
    try NameComparison(typed: name(typed), roster: name(roster))
  }

  // MARK: Spelling

  private static let spellings: [(String, String)] = [
    ("DOSSOU|Afi", "DOSSOU|Afi"),
    ("DOSSOU|Afi", "dossou|AFI"),
    ("DOSSOU|Afi", "  Dossou |\u{A0}afi\u{202F}"),
    ("KONÉ|Aïssata", "Kone|Aissata"),
    ("KONE|AISSATA", "Koné|Aïssata"),
    ("Koné|Zoé", "Kone\u{301}|Zoe\u{301}"),
    ("D’ALMEIDA|Noël", "D'Almeida|Noel"),
    ("D'ALMEIDA|Noël", "d almeida|noël"),
    ("D'ALMEIDA|Noël", "DʼALMEIDA|NOËL"),
    ("D'ALMEIDA|Noël", "D`Almeida|Noël"),
    ("AGBO-TOSSOU|Jean-Pierre", "Agbo Tossou|Jean Pierre"),
    ("AGBO TOSSOU|Jean Pierre", "AGBO\u{2011}TOSSOU|JEAN–PIERRE"),
    ("AGBO TOSSOU|Jean Pierre", "Agbo  Tossou|Jean. Pierre."),
    ("ƉOSU|Afí", "DOSU|Afi"),
    ("SƐNU|Kɔfi", "Senu|Kofi"),
    ("ŊGAƔA|Ɖɔɖɔ", "Ngaga|Dodo"),
    ("ƒOLI|Ɓa", "Foli|Ba"),
    ("LEBŒUF|Lætitia", "Leboeuf|Laetitia"),
    ("GROẞ|Weiß", "Gross|Weiss"),
    ("OŁA|Bjørn", "Ola|Bjorn"),
    ("IŞIK|İpek", "isik|ipek"),
    ("ADÉBÁYỌ̀|Ṣọlá", "Adebayo|Sola"),
    ("O|Yé", "o|ye"),
    ("DOSSOU|Afi", "DOS\u{AD}SOU|A\u{200B}fi"),
    ("DOSSOU|Afi Marie", "\u{FEFF}DOSSOU\t|Afi\tMarie"),
  ]

  @Test(arguments: spellings)
  func `accents, capitals, hyphens and apostrophes do not matter`(
    _ roster: String, _ typed: String
  ) throws {
    #expect(try compare(roster, typed) == .same)
    #expect(try compare(typed, roster) == .same)
  }

  // MARK: Marriage

  private static let married: [(String, String, NameComparison)] = [
    ("DOSSOU|Afi|ADJOVI", "DOSSOU EPSE ADJOVI|Afi", .same),
    ("DOSSOU|Afi|ADJOVI", "Dossou épouse Adjovi|Afi", .same),
    ("DOSSOU|Afi|ADJOVI", "Dossou ép. Adjovi|Afi", .same),
    ("DOSSOU|Afi|ADJOVI", "DOSSOU (EP ADJOVI)|Afi", .same),
    ("DOSSOU|Afi|ADJOVI", "DOSSOU Vve ADJOVI|Afi", .same),
    ("DOSSOU|Afi|ADJOVI", "Dossou veuve Adjovi|Afi", .same),
    ("DOSSOU|Afi|ADJOVI", "Dossou divorcée Adjovi|Afi", .same),
    ("DOSSOU|Afi|ADJOVI", "Adjovi née Dossou|Afi", .same),
    ("DOSSOU|Afi|ADJOVI", "née Dossou|Afi", .same),
    ("DOSSOU|Afi|ADJOVI", "Mme ADJOVI née DOSSOU|Afi", .same),
    ("DOSSOU|Afi|ADJOVI", "Madame Adjovi, née Dossou|Afi", .same),
    ("DOSSOU|Afi", "Mme DOSSOU|Afi", .same),
    ("DOSSOU|Koffi", "Monsieur DOSSOU|Koffi", .same),
    ("DOSSOU|Afi|ADJOVI", "DOSSOU épouse de ADJOVI|Afi", .same),
    ("DOSSOU|Afi|ALMEIDA", "DOSSOU veuve d'Almeida|Afi", .same),
    ("DOSSOU|Afi|DE SOUZA", "DOSSOU épouse de SOUZA|Afi", .same),
    ("DOSSOU|Afi|ADJOVI", "DOSSOU / ADJOVI|Afi", .same),
    ("DOSSOU|Afi|ADJOVI", "DOSSOU/ADJOVI|Afi", .same),
    ("DOSSOU|Afi|ADJOVI", "ADJOVI/DOSSOU|Afi", .same),
    ("DOSSOU|Afi|ADJOVI", "Mme ADJOVI / DOSSOU|Afi", .same),
    ("DOSSOU|Afi", "DOSSOU/ADJOVI|Afi", .same),
    ("AGBO TOSSOU|Afi", "AGBO/TOSSOU|Afi", .same),
    ("DOSSOU|Afi|ADJOVI", "DOSSOU|Afi EPSE ADJOVI", .same),
    ("DOSSOU|Afi|ADJOVI", "DOSSOU|Afi", .same),
    ("DOSSOU|Afi|ADJOVI", "DOSSOU EPSE|Afi", .same),
    ("DOSSOU|Afi|EPSE ADJOVI", "DOSSOU EPSE ADJOVI|Afi", .same),
    ("DOSSOU EPSE ADJOVI|Afi", "DOSSOU EPSE ADJOVI|Afi", .same),
    ("DOSSOU EPSE ADJOVI|Afi", "DOSSOU|Afi", .same),
    ("DOSSOU|Afi", "DOSSOU EPSE ADJOVI|Afi", .same),
    ("DOSSOU|Afi|AGBO TOSSOU", "DOSSOU EPSE Tossou-Agbo|Afi", .same),
    ("DOSSOU|Afi|DE SOUZA", "DOSSOU EPSE DE SOUZA|Afi", .same),
    ("DOSSOU|Koffi|ADJOVI", "Dossou époux Adjovi|Koffi", .same),
    ("VEUVE|Afi", "Veuve|Afi", .same),
    ("DOSSOU|Afi|ADJOVI", "DOSSOU EPSE HOUNSOU|Afi", .different(.marriedName)),
    ("DOSSOU|Afi|SOUZA", "DOSSOU épouse de HOUNSOU|Afi", .different(.marriedName)),
    // Two guesses in one would be one too many.
    ("DOSSOU|Afi", "ADJOVI/DOSSOU|Afi", .different(.birthName)),
    ("DOSSOU|Afi|ADJOVI", "HOUNSOU/DOSSOU|Afi", .different(.birthName)),
    ("DOSSOU|Afi|ADJOVI", "DOSSOU/HOUNSOU|Afi", .different(.birthName)),
    ("DOSSOU|Afi|ADJOVI", "DOSSOU/ADJOVI/HOUNSOU|Afi", .different(.birthName)),
    // A bare letter is half of a name.
    ("M'PO|Afi", "PO|Afi", .different(.birthName)),
    ("PO|Afi", "M. PO|Afi", .different(.birthName)),
    ("DOSSOU|Afi|AGBO TOSSOU", "DOSSOU EPSE AGBO|Afi", .different(.marriedName)),
    ("DOSSOU|Afi|ADJOVI", "HOUNSOU née DOSSOU|Afi", .different(.marriedName)),
    ("DOSSOU|Afi|ADJOVI", "Afi|DOSSOU EPSE HOUNSOU", .different(.marriedName)),
    ("DOSSOU|Afi|ADJOVI", "ADJOVI|Afi", .different(.birthName)),
    ("DOSSOU|Afi|ADJOVI", "DOSSOU ADJOVI|Afi", .different(.birthName)),
    ("DOSSOU|Afi|ADJOVI", "ADJOVI EPSE DOSSOU|Afi", .different(.birthName)),
    ("DOSSOU|Afi|ADJOVI", "DOSSOU née ADJOVI|Afi", .different(.birthName)),
  ]

  @Test(arguments: married)
  func `a married name is optional, and right where it is given and known`(
    _ roster: String, _ typed: String, _ expected: NameComparison
  ) throws {
    #expect(try compare(roster, typed) == expected)
  }

  // MARK: Given names and order

  private static let orders: [(String, String, NameComparison)] = [
    ("DOSSOU|Afi Marie Josée", "DOSSOU|Afi", .same),
    ("DOSSOU|Afi Marie Josée", "DOSSOU|Marie", .same),
    ("DOSSOU|Afi Marie Josée", "DOSSOU|Josée Afi", .same),
    ("DOSSOU|Afi Marie-Josée", "DOSSOU|Josée", .same),
    ("DOSSOU|Afi Marie", "DOSSOU|Afi M.", .different(.givenNames)),
    ("DOSSOU|Afi M.", "DOSSOU|Afi", .same),
    ("DOSSOU|Afi M.", "DOSSOU|M", .different(.givenNames)),
    ("DOSSOU|M.", "DOSSOU|m", .same),
    ("DOSSOU|Afi", "DOSSOU|Afi Marie", .different(.givenNames)),
    ("DOSSOU|Afi", "DOSSOU|Afi Afi", .different(.givenNames)),
    ("DOSSOU|Afi Afi", "DOSSOU|Afi", .same),
    ("DOSSOU|Afi", "DOSSOU|", .different(.givenNames)),
    ("DOSSOU|Afi", "DOSSOU|Af", .different(.givenNames)),
    ("DOSSOU|Afi", "DOSSOU|Koffi", .different(.givenNames)),
    ("DOSSOU|Marianne", "DOSSOU|Marie Anne", .different(.givenNames)),
    ("AGBO TOSSOU|Afi", "TOSSOU AGBO|Afi", .same),
    ("AGBO TOSSOU|Afi", "AGBO|Afi", .different(.birthName)),
    ("AGBO TOSSOU|Afi", "AGBO TOSSOU TOSSOU|Afi", .different(.birthName)),
    ("AGBO AGBO|Afi", "AGBO|Afi", .different(.birthName)),
    ("AGBO|Afi", "AGBO TOSSOU|Afi", .different(.birthName)),
    ("DOSSOU|Afi Marie", "Afi Marie|DOSSOU", .same),
    ("DOSSOU|Afi Marie", "Afi|DOSSOU", .same),
    ("KOFFI|Kofi", "KOFI|Koffi", .same),
    ("DOSSOU|Afi|ADJOVI", "Afi|DOSSOU EPSE ADJOVI", .same),
    ("DOSSOU|Afi Marie", "DOSSOU Afi|Marie", .same),
    ("AGBO TOSSOU|Afi", "AGBO|TOSSOU Afi", .same),
    ("AGBO TOSSOU|Afi Marie", "AGBO|TOSSOU Afi", .different(.birthName)),
    ("DOSSOU|Afi", "DOSSOU Afi|", .different(.birthName)),
  ]

  @Test(arguments: orders)
  func `given names are some of the roster's, and fields may be exchanged`(
    _ roster: String, _ typed: String, _ expected: NameComparison
  ) throws {
    #expect(try compare(roster, typed) == expected)
  }

  // MARK: No tolerance

  private static let others: [(String, String, NameComparison)] = [
    ("DOSSOU|Afi", "DOSOU|Afi", .different(.birthName)),
    ("DOSSOU|Afi", "DOSSOUS|Afi", .different(.birthName)),
    ("DOSSOU|Afi", "DOSS|Afi", .different(.birthName)),
    ("D'ALMEIDA|Noël", "DALMEIDA|Noël", .different(.birthName)),
    ("JEANPIERRE|Afi", "JEAN PIERRE|Afi", .different(.birthName)),
    ("MÜLLER|Afi", "MUELLER|Afi", .different(.birthName)),
    ("DOSSOU|Afi", "ДOSSOU|Afi", .different(.birthName)),
    ("DOSSOU", "DOSSOU|", .same),
    ("DOSSOU", "DOSSOU| - ", .same),
    ("DOSSOU", "DOSSOU|Afi", .different(.givenNames)),
    ("DOSSOU", "AFI|DOSSOU", .different(.birthName)),
    ("DOSSOU", "AFI|", .different(.birthName)),
  ]

  @Test(arguments: others)
  func `a letter more or less is another name, and one name alone stays alone`(
    _ roster: String, _ typed: String, _ expected: NameComparison
  ) throws {
    #expect(try compare(roster, typed) == expected)
  }

  // MARK: What is no name

  private static let refused: [(String, String, PersonName.Problem)] = [
    ("", "Afi", .missing),
    ("  ", "Afi", .missing),
    ("-'.", "Afi", .missing),
    ("EPSE ADJOVI", "Afi", .missing),
    ("DOSS\u{FFFD}U", "Afi", .unreadableCharacter(.birthName)),
    ("DOSSOU", "A\0fi", .unreadableCharacter(.givenNames)),
    ("DOSSOU\n", "Afi", .unreadableCharacter(.birthName)),
    (String(repeating: "x", count: 401), "Afi", .tooLong(.birthName)),
    ("DOSSOU", String(repeating: "é", count: 201), .tooLong(.givenNames)),
  ]

  @Test(arguments: refused)
  func `what cannot be a name is refused`(
    _ surname: String, _ givenNames: String, _ problem: PersonName.Problem
  ) {
    #expect(throws: problem) { try PersonName(surname: surname, givenNames: givenNames) }
  }
}
