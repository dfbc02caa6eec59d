import JSON
import SiteGenerator
import Testing

/// One cause, one message.
struct ProblemGroupTests {
  private func unexplained(in files: Int) -> ProblemReport {
    let problems = (0..<files).map { number in
      Problem(
        .acronymUnexplained(acronym: "DAF", expansion: "Direction des finances"),
        at: Place(file: "content/\(number).md", line: 4, column: 2, length: 3))
    }
    return ProblemReport(problems, in: .french) { _ in nil }
  }

  @Test func `what is wrong with thousands of pages alike is told once`() throws {
    let report = unexplained(in: 5_867)
    #expect(
      report.text == """
        avertissement [sigle-inexplique] : Le sigle « DAF » n’est expliqué nulle part dans la page.
          5\u{202F}867 fichiers, les 10 premiers :
            content/0.md:4:2
            content/1.md:4:2
            content/2.md:4:2
            content/3.md:4:2
            content/4.md:4:2
            content/5.md:4:2
            content/6.md:4:2
            content/7.md:4:2
            content/8.md:4:2
            content/9.md:4:2
          → La première fois, écrivez « Direction des finances (DAF) ».

        """)
    #expect(report.summary == "5867 avertissements")
    #expect(try JSONReading.text("$[5866].file", of: report.json.description) == "content/5866.md")
  }

  @Test func `ten pages are told one by one`() {
    let lines = unexplained(in: 10).text.split(separator: "\n")
    #expect(lines.count { $0.contains("[sigle-inexplique]") } == 10)
  }

  @Test(arguments: [
    Written("id;structure_nom\nsru;\"Service".utf8.map { $0 }), Written([0xFF, 0xFE, 0x69, 0]),
    Written("\n".utf8.map { $0 }), Written("nom;ville\nService;Ville\n".utf8.map { $0 }),
  ])
  func `contacts that cannot be read are one error, whoever names them`(
    _ table: Written
  ) async throws {
    let site = try TestSite([
      "site.yml": TestSite.settings + "contacts:\n  main: sru\n",
      "content/index.md": "---\ntitle: A\n---\n[Le SRU](contact:sru), [la DAF](contact:daf).\n",
    ])
    try site.write("content/contacts.csv", table.bytes)
    let codes = Set(try await Build(site.options).check().map(\.code.rawValue))
    #expect(!codes.contains("contact-inconnu"))
    #expect(!codes.isDisjoint(with: ["contacts-illisibles", "contacts-colonne-absente"]))
  }
}
