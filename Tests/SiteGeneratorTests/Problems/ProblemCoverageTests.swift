import SiteGenerator
import Testing

/// The tables of this folder hold every kind of problem.
struct ProblemCoverageTests {
  static let cases =
    LinkProblemTests.cases + FrontMatterProblemTests.cases + PageProblemTests.cases
    + AddressProblemTests.cases + ContactProblemTests.cases + SettingsProblemTests.cases
    + ThemeProblemTests.cases + WordsProblemTests.cases + DayProblemTests.cases

  @Test func `every code has a site that shows it`() {
    let shown = Self.cases.reduce(into: Set<ProblemCode>()) { $0.formUnion($1.codes) }
    // A history stands in `HistoryProblemTests`; an external link is asked by another command.
    let elsewhere: Set<ProblemCode> = ["historique-partiel", "lien-externe"]

    #expect(shown.union(elsewhere) == Set(ProblemCode.allCases))
  }

  @Test(arguments: ProblemCode.allCases)
  func `a code is lower-case ASCII, as it is typed`(_ code: ProblemCode) {
    let letters = Set("abcdefghijklmnopqrstuvwxyz0123456789-")
    #expect(code.rawValue.allSatisfy(letters.contains))
    #expect(ProblemCode.named(" \(code.rawValue.uppercased())\n") == code)
  }

  @Test func `a mistyped code is guessed`() {
    #expect(ProblemCode.nearest(to: "page-introuvabel") == "page-introuvable")
    #expect(ProblemCode.nearest(to: "tout autre chose") == nil)
    #expect(ProblemCode.named("page-introuvabel") == nil)
  }
}
