import Compression
import FileSystem
import SiteGenerator
import Testing

/// The `.gz` and `.br` beside the pages.
struct PreCompressionTests {
  private func site() throws -> TestSite {
    let site = try TestSite([
      "content/a.md": "---\ntitle: A\n---\nTexte.\n", "content/carte.svg": "<svg></svg>",
      "content/lettre.pdf": "%PDF",
    ])
    site.settle()
    return site
  }

  private func twins(_ site: TestSite) throws -> [String] {
    try site.listing().filter { $0.hasSuffix(".gz") || $0.hasSuffix(".br") }
  }

  /// Twins that do not hold the bytes of their file.
  private func stale(_ site: TestSite) throws -> [String] {
    try twins(site).filter { twin in
      let bytes = try? site.bytes("public/\(twin.dropLast(3))")
      let packed = try site.bytes("public/\(twin)")
      let limit = 1 << 20
      let unpacked =
        twin.hasSuffix(".gz") ? gunzip(packed, limit: limit) : unbrotli(packed, limit: limit)
      return unpacked == nil || unpacked != bytes
    }
  }

  @Test func `every text has twins that hold its bytes`() async throws {
    let site = try site()
    try await site.publish { $0.compress = true }
    let texts = try site.listing().filter { path in
      [".html", ".xml", ".txt", ".svg"].contains { path.hasSuffix($0) }
    }
    #expect(texts.count == 6)
    #expect(try twins(site) == texts.flatMap { ["\($0).br", "\($0).gz"] }.sorted())
    #expect(try stale(site) == [])
  }

  @Test func `a page that changes changes its twins`() async throws {
    let site = try site()
    try await site.publish { $0.compress = true }
    let before = try site.bytes("public/a/index.html.gz")
    try site.write("content/a.md", "---\ntitle: A\n---\nAutre.\n")
    try await site.publish { $0.compress = true }
    #expect(try site.bytes("public/a/index.html.gz") != before)
    #expect(try stale(site) == [])
  }

  @Test func `without compression no stale twin stays, and every page does`() async throws {
    let site = try site()
    try await site.publish { $0.compress = true }
    let pages = try site.listing().filter { !$0.hasSuffix(".gz") && !$0.hasSuffix(".br") }
    try site.write("content/a.md", "---\ntitle: A\n---\nAutre.\n")
    try await site.publish()
    #expect(try stale(site) == [])
    #expect(try site.listing().filter { !$0.hasSuffix(".gz") && !$0.hasSuffix(".br") } == pages)
    #expect(try site.published("a/index.html")?.contains("Autre") == true)
  }

  @Test func `compression comes back whole`() async throws {
    let site = try site()
    try await site.publish { $0.compress = true }
    let clean = try site.result()
    try await site.publish()
    try await site.publish { $0.compress = true }
    #expect(differences(try site.result(), clean) == [])
  }

  @Test func `a page that is too heavy is a warning, compressed and as it is`() async throws {
    let words = (0..<1500).map { "mot\($0 &* 7919 % 4001)" }.joined(separator: " ")
    let site = try TestSite([
      "site.yml": TestSite.settings + "weights:\n  page: 1 KB\n  page_raw: 100 KB\n",
      "content/a.md": "---\ntitle: A\n---\n\(words)\n",
    ])
    site.settle()
    for _ in 0..<3 {
      let codes = try await site.publish { $0.compress = true }.codes
      #expect(codes == ["page-trop-lourde"])
    }
    let problems = try await site.problems()
    #expect(problems == ["page-trop-lourde content/a.md"])
    try site.write("site.yml", TestSite.settings + "weights:\n  page_raw: 1 KB\n")
    for _ in 0..<2 {
      let codes = try await site.publish().codes
      #expect(codes == ["page-trop-lourde"])
    }
  }
}
