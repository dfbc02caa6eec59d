import Testing

/// What an editor writes, and what a visitor gets.
struct ContentToHTMLTests {
  @Test func `a page is its title and its text`() async throws {
    let site = try TestSite(["content/faq.md": "---\ntitle: L'aide\n---\nEst-ce tout ?\n"])
    try await site.build()
    #expect(
      try site.published("faq/index.html") == """
        <h1>L’aide</h1>
        <p>Est-ce tout\u{A0}?</p>

        """)
  }
}
