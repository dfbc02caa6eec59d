import FileSystem
import Markdown
import Testing

@testable import SiteGenerator

/// What a message proposes, done to the letter, makes the problem go away.
@Suite(.timeLimit(.minutes(2)))
struct RemedyTests {
  @Test(arguments: ProblemCoverageTests.cases + RemedyCases.all)
  func `a remedy mends its problem, makes no other, and keeps every link`(
    _ site: ProblemCase
  ) async throws {
    let count = try await Build(site.site().options).check().count
    for number in 0..<count { try await check(problem: number, of: site.site()) }
  }

  private func check(problem number: Int, of site: TestSite) async throws {
    let before = try await Build(site.options).check()
    let problem = before[number]
    guard let remedy = problem.kind.remedy else {
      let advice = problem.wording(in: .french).advice
      let proposes = ["Écrivez plutôt", "Remplacez la ligne", "Renommez le fichier «"]
      #expect(!proposes.contains { advice.contains($0) }, "\(problem.code): \(advice)")
      return
    }
    let linksBefore = try links(of: problem.place.file, in: site)
    let file = try apply(remedy, of: problem, in: site)
    let after = try await Build(site.options).check()

    #expect(!after.contains { $0.kind == problem.kind && $0.place == problem.place }, "\(remedy)")
    let known = Set(before.map { "\($0.code) \($0.place.file)" })
    let others = after.map { "\($0.code) \($0.place.file)" }.filter { !known.contains($0) }
    #expect(others == [], "\(problem.code) \(remedy)")
    #expect(after.count < before.count, "\(problem.code) \(remedy)")
    #expect(try links(of: file, in: site) >= linksBefore, "\(problem.code) \(remedy)")
  }

  /// - Returns: the file that has been mended, under the name that it has then.
  private func apply(
    _ remedy: Remedy, of problem: Problem, in site: TestSite
  ) throws -> String {
    let file = problem.place.file
    let source = try site.bytes(file)
    if case .fileName(let name) = remedy {
      let renamed = file.split(separator: "/").dropLast().joined(separator: "/") + "/" + name
      try site.remove(file)
      try site.write(renamed, source)
      return renamed
    }
    let edit = try #require(problem.edit(of: source), "\(problem)")
    try site.write(file, edit.applied(to: source))
    return file
  }

  private func links(of file: String, in site: TestSite) throws -> Int {
    guard file.hasSuffix(".md") else { return 0 }
    return Document(parsing: String(decoding: try site.bytes(file), as: UTF8.self)).links.count
  }

  @Test func `a change of two lines keeps all around it`() {
    let source = Array("a\r\n\n---\nété\n".utf8)
    let removal = Edit(
      file: "a", start: Edit.Position(line: 2, column: 1), end: Edit.Position(line: 3, column: 1),
      text: "")
    #expect(removal.applied(to: source) == Array("a\r\n---\nété\n".utf8))
    let change = Edit(
      file: "a", start: Edit.Position(line: 4, column: 2), end: Edit.Position(line: 4, column: 3),
      text: "T")
    #expect(change.applied(to: source) == Array("a\r\n\n---\néTé\n".utf8))
  }
}
