import SiteGenerator
import Testing

/// The sentences about problems, in both languages.
struct WordingTests {
  @Test func `the samples are of every code`() {
    #expect(Set(SampleKinds.all.map(\.code)) == Set(ProblemCode.allCases))
  }

  @Test(arguments: SampleKinds.all)
  func `a problem has a sentence and an advice in each language`(_ kind: Problem.Kind) {
    let problem = Problem(kind, at: Place(file: "content/faq.md"))
    let french = problem.wording(in: .french)
    let english = problem.wording(in: .english)
    for wording in [french, english] {
      #expect(wording.what.count > 10 && !wording.what.contains("\n"), "\(wording)")
      #expect(wording.what.hasSuffix("."), "\(wording)")
      #expect(wording.advice.count > 10, "\(wording)")
      for text in [wording.what, wording.advice] {
        #expect(!text.contains("nil") && !text.contains("Optional"), "\(text)")
        #expect(!text.hasPrefix(" ") && !text.hasSuffix(" ") && !text.hasSuffix("\n"), "\(text)")
      }
    }
    #expect(french.what != english.what)
    #expect(french.advice != english.advice)
  }

  @Test(arguments: SampleKinds.all)
  func `a line to paste stands on a line of its own`(_ kind: Problem.Kind) throws {
    guard case .line(let corrected) = kind.remedy else { return }
    for language in [MessageLanguage.french, .english] {
      let advice = Problem(kind, at: Place(file: "a")).wording(in: language).advice
      let lines = advice.split(separator: "\n")
      #expect(corrected.split(separator: "\n").allSatisfy(lines.contains), "\(advice)")
    }
  }

  @Test(arguments: ProblemCode.allCases)
  func `a code is explained in each language`(_ code: ProblemCode) {
    let french = code.explanation(in: .french)
    let english = code.explanation(in: .english)
    #expect(french.count > 80 && english.count > 80)
    #expect(french != english)
    for line in (french + "\n" + english).split(separator: "\n") {
      #expect(line.count <= 80, "\(line)")
      #expect(!line.hasSuffix(" "), "\(line)")
    }
  }
}
