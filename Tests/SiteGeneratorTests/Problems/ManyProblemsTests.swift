import SiteGenerator
import Testing

/// Pages with thousands of faults: each is found at its place, in the time that one page may take.
@Suite(.timeLimit(.minutes(1)))
struct ManyProblemsTests {
  private func places(in page: String) async throws -> [Place] {
    let site = try TestSite(["content/index.md": "---\ntitle: Accueil\n---\n\(page)\n"])
    return try await Build(site.options).check().map(\.place)
  }

  @Test func `links to nowhere, one below the other`() async throws {
    let page = (0..<3_000).map { "[aide](rien\($0).md)" }.joined(separator: "\n\n")
    let places = try await places(in: page)
    #expect(places.map(\.line) == (0..<3_000).map { 4 + 2 * $0 })
    #expect(places.allSatisfy { $0.column == 8 })
  }

  @Test func `links to nowhere in one line`() async throws {
    let places = try await places(in: String(repeating: "[aide](rien.md) ", count: 10_000))
    #expect(places.map(\.column) == (0..<10_000).map { 8 + 16 * $0 })
  }

  @Test func `a line of a megabyte is not read whole to show its beginning`() {
    let line = Array(String(repeating: "é", count: 1 << 19).utf8)
    for _ in 0..<1_000 {
      let excerpt = Excerpt(of: line, at: Place(file: "a", line: 1, column: 3, length: 2))
      #expect(excerpt?.text == String(repeating: "é", count: 96) + "…")
      #expect(excerpt?.offset == 2)
    }
  }
}
