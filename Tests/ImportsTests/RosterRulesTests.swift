import Imports
import Registry
import TestRegistry
import Testing

/// What the portal's settings and contacts add to the rules.
struct RosterRulesTests {
  private func problems(
    _ changes: [RosterColumn: String], _ change: (inout RosterRules) -> Void
  ) throws -> [RosterProblem.Kind] {
    var rules = RosterFixture.rules
    change(&rules)
    let fixture = try RosterFixture()
    try fixture.write(
      Array("\(RosterFixture.header)\n\(RosterFixture.row(changes))\n".utf8))
    let report = try RosterImport(of: fixture.file, rules: rules)
      .run(on: RegistryDatabase(home: fixture.home))
    #expect((report.changes == nil) == !report.problems.isEmpty)
    return report.problems.map(\.kind)
  }

  private static let known = RosterRules.KnownMinistries(acronyms: ["MTFP", "MEF"]) {
    $0.hasPrefix("MT") ? "MTFP" : nil
  }

  @Test(arguments: ["MTFP", "MEF"])
  func `a ministry of the contacts is one of the roster`(acronym: String) throws {
    #expect(try problems([.ministereSigle: acronym]) { $0.ministries = Self.known } == [])
  }

  @Test(arguments: [("MTPF", "MTFP"), ("mtfp", nil), ("MAEP", nil)])
  func `any other is refused, with the one that comes near`(
    acronym: String, nearest: String?
  ) throws {
    let found = try problems([.ministereSigle: acronym]) { $0.ministries = Self.known }
    #expect(found == [.unknownMinistry(acronym, nearest: nearest)])
    #expect(found.map(\.code) == ["ministere-inconnu"])
  }

  @Test func `where no ministry is known, any may stand`() throws {
    #expect(try problems([.ministereSigle: "MAEP"]) { _ in } == [])
  }

  @Test(arguments: [("12 34 56", true), ("123457", false), ("ABC", false)])
  func `a matricule must be of the form that the portal says`(
    typed: String, fits: Bool
  ) throws {
    let found = try problems([.matricule: typed]) { rules in
      rules.matriculeForm = RosterRules.MatriculeForm(example: "123456") { $0 == "123456" }
    }
    #expect(found == (fits ? [] : [.matriculeForm(example: "123456")]))
  }

  @Test func `a shorter matricule may be allowed`() throws {
    #expect(try problems([.matricule: "12"]) { $0.matriculeLengths = 1...32 } == [])
  }

  @Test(arguments: [WordingLanguage.french, .english])
  func `what to do is said`(language: WordingLanguage) throws {
    let fixture = try RosterFixture()
    var rules = RosterFixture.rules
    rules.ministries = Self.known
    try fixture.write(
      Array(
        """
        \(RosterFixture.header)
        \(RosterFixture.row([.ministereSigle: "MTPF"]))
        \(RosterFixture.row([.matricule: "2", .ministereSigle: "MAEP"]))

        """.utf8))
    rules.matriculeLengths = 1...32
    let report = try RosterImport(of: fixture.file, rules: rules)
      .run(on: RegistryDatabase(home: fixture.home))
    let advice = report.problems.map { $0.wording(in: language).advice }
    #expect(advice.count == 2)
    #expect(advice.first?.contains("MTFP") == true)
    #expect(advice.last?.contains("guichet build") == true)
    #expect(report.problems.allSatisfy { $0.wording(in: language).what.contains("contacts.csv") })
  }
}
