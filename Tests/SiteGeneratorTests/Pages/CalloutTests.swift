import Testing

/// GitHub's alerts, as visitors see them.
struct CalloutTests {
  @Test(arguments: [
    ("NOTE", "note", "À noter"), ("TIP", "tip", "Conseil"),
    ("IMPORTANT", "important", "Important"), ("WARNING", "warning", "Attention"),
    ("CAUTION", "warning", "Attention"),
  ])
  func `an alert is a callout with a French title`(
    marker: String, kind: String, title: String
  ) async throws {
    let html = try await TestSite.html(of: "> [!\(marker)]\n> Le **texte**.\n>\n> Suite.")
    #expect(
      html == """
        <div class="callout callout-\(kind)"><p class="callout-title">\(title)</p>
        <p>Le <strong>texte</strong>.</p>
        <p>Suite.</p>
        </div>

        """)
  }

  @Test(arguments: ["> [!INCONNU]\n> Texte.", "> Le [!NOTE] au milieu.", "> Une citation."])
  func `any other quote stays a quote`(text: String) async throws {
    let html = try await TestSite.html(of: text)
    #expect(html.hasPrefix("<blockquote>\n<p>") && html.hasSuffix("</p>\n</blockquote>\n"))
  }
}
