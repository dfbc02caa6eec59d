import JSON
import SiteGenerator
import Testing

/// Problems together, for a person and for a program.
struct ProblemReportTests {
  /// What is said of a small site: a link to nowhere, and a file of no use.
  private func report(in language: MessageLanguage) async throws -> ProblemReport {
    let files = [
      "content/index.md": "---\ntitle: Accueil\nowner: Le guichet\n---\n\nVoir l’[été](a.md).\n",
      "content/notes.pages": "",
    ]
    let site = try TestSite(files)
    let problems = try await Build(site.options).check()
    return ProblemReport(problems, in: language) { path in files[path].map { Array($0.utf8) } }
  }

  @Test func `a person reads the place, the fault, the line and what to do`() async throws {
    let text = try await report(in: .french).text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

    #expect(lines[0].hasPrefix("content/index.md:6:14: erreur [page-introuvable] : "))
    #expect(lines[1] == "  6 │ Voir l’[été](a.md).")
    #expect(lines[2] == "    │              ^^^^")
    #expect(lines[3].hasPrefix("  → "))
    #expect(text.contains("\ncontent/notes.pages: avertissement [fichier-ignore] : "))
  }

  @Test func `in English the words change, the codes and places do not`() async throws {
    let text = try await report(in: .english).text
    #expect(text.hasPrefix("content/index.md:6:14: error [page-introuvable]: "))
    #expect(text.contains("\ncontent/notes.pages: warning [fichier-ignore]: "))
  }

  @Test func `problems are counted`() async throws {
    #expect(try await report(in: .french).summary == "1 erreur, 1 avertissement")
    #expect(try await report(in: .english).summary == "1 error, 1 warning")

    let missing = Problem(.titleMissing, at: Place(file: "a"))
    let ignored = Problem(.fileIgnored(reason: "a"), at: Place(file: "a"))
    func summary(_ problems: [Problem]) -> String {
      ProblemReport(problems, in: .french) { _ in nil }.summary
    }
    #expect(summary([missing, missing, ignored, ignored]) == "2 erreurs, 2 avertissements")
    #expect(summary([ignored]) == "1 avertissement")
    #expect(summary([]) == "")
  }

  private func many(_ count: Int, _ kind: Problem.Kind, file: String = "a") -> [Problem] {
    (0..<count).map { Problem(kind, at: Place(file: file, line: $0 + 1, column: 1)) }
  }

  private func shown(_ problems: [Problem]) throws -> (codes: [String], report: ProblemReport) {
    let report = ProblemReport(problems, in: .french) { _ in nil }
    let codes = report.text.split(separator: "\n").compactMap { line in
      line.split(separator: "[").dropFirst().first?.split(separator: "]").first.map(String.init)
    }
    return (codes, report)
  }

  @Test func `of each file a hundred problems are shown, and all are counted`() throws {
    let problems = many(240_000, .titleMissing) + many(100, .titleMissing, file: "b")
    let (codes, report) = try shown(problems)
    #expect(codes.count == 200)
    #expect(report.leftOut == 239_900)
    #expect(
      report.summary == "240100 erreurs (239900 non affichés : 100 problèmes par fichier au plus)")
    #expect(try JSONReading.keys(of: "$[199]", in: report.json.description).isEmpty == false)
    #expect(try JSONReading.text("$[200].code", of: report.json.description) == nil)
  }

  @Test func `no error is left out for a warning`() throws {
    let problems = many(150, .fileIgnored(reason: "a")) + many(30, .titleMissing)
    let (codes, report) = try shown(problems)
    #expect(codes.count { $0 == "fichier-ignore" } == 70)
    #expect(codes.count { $0 != "fichier-ignore" } == 30)
    #expect(report.leftOut == 80)
    #expect(try shown(many(100, .titleMissing)).report.leftOut == 0)
  }

  @Test func `a program reads JSON with every member`() async throws {
    let json = try await report(in: .french).json.description

    #expect(try JSONReading.isValid(json))
    let members = try JSONReading.keys(of: "$[0]", in: json)
    #expect(
      members == [
        "code", "severity", "file", "line", "column", "length", "source", "excerpt",
        "message", "advice", "remedy",
      ])
    func member(_ name: String, of problem: Int = 0) throws -> String? {
      try JSONReading.text("$[\(problem)].\(name)", of: json)
    }
    #expect(try member("code") == "page-introuvable")
    #expect(try member("severity") == "error")
    #expect(try member("file") == "content/index.md")
    #expect(try member("line") == "6")
    #expect(try member("column") == "14")
    #expect(try member("length") == "4")
    #expect(try member("source") == "Voir l’[été](a.md).")
    #expect(
      try member("excerpt") == "Voir l’[été](a.md).\n             ^^^^")
    #expect(try member("message")?.isEmpty == false)
    #expect(try member("advice")?.isEmpty == false)
    #expect(try member("severity", of: 1) == "warning")
    #expect(try member("source", of: 1) == nil)
  }

  @Test func `JSON holds whatever an editor typed`() throws {
    let typed = "\u{1}\u{1F}\"\\/<script>&\u{2028}é\u{1F600}\t"
    let report = ProblemReport(
      [Problem(.pageNotFound(destination: typed, nearest: nil), at: Place(file: typed, line: 1))],
      in: .french
    ) { _ in Array("\"\\é".utf8) }
    let json = report.json.description

    #expect(try JSONReading.isValid(json))
    #expect(try JSONReading.text("$[0].file", of: json) == typed)
    #expect(try JSONReading.text("$[0].source", of: json) == "\"\\é")
  }

  @Test func `nothing that an editor typed moves the cursor of a terminal`() {
    let typed = "\u{1B}[31ma\n\u{9B}2J\u{202E}b\u{7F}"
    let report = ProblemReport(
      [Problem(.pageNotFound(destination: typed, nearest: typed), at: Place(file: typed))],
      in: .french
    ) { _ in nil }
    let controls = report.text.unicodeScalars.filter {
      $0 != "\n" && ($0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || $0 == "\u{202E}")
    }
    #expect(controls.isEmpty)
    #expect(report.text.hasPrefix("\u{FFFD}[31ma\u{FFFD}\u{FFFD}2J\u{FFFD}b\u{FFFD}: erreur"))
  }

  @Test func `no problems are an empty list`() {
    let report = ProblemReport([], in: .french) { _ in nil }
    #expect(report.text == "")
    #expect(report.json.description == "[]")
  }

  @Test func `problems come in the order in which a person reads the site`() {
    let places = [
      Place(file: "b.md", line: 1, column: 1), Place(file: "a.md", line: 10, column: 1),
      Place(file: "a.md", line: 9, column: 2), Place(file: "a.md", line: 9, column: 1),
      Place(file: "a.md"),
    ]
    let problems =
      places.map { Problem(.titleMissing, at: $0) } + [
        Problem(.titleMissing, at: places[0])
      ]
    #expect(
      problems.inReadingOrder.map { ProblemReport.location($0.place) } == [
        "a.md", "a.md:9:1", "a.md:9:2", "a.md:10:1", "b.md:1:1",
      ])
  }

  @Test(arguments: [
    ([:], MessageLanguage.french),
    (["LANG": "fr_FR.UTF-8"], .french),
    (["LANG": "en_GB.UTF-8"], .english),
    (["LANG": "C.UTF-8"], .french),
    (["LANG": "fr_FR.UTF-8", "LC_ALL": "en_US"], .english),
    (["LANG": "en_US", "LC_MESSAGES": "fr_FR"], .french),
    (["LANG": "en_US", "LC_ALL": ""], .english),
  ])
  func `the environment chooses the language`(
    _ environment: [String: String], _ language: MessageLanguage
  ) {
    #expect(MessageLanguage(environment: environment) == language)
  }
}
