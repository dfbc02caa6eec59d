import SiteGenerator
import Testing

/// A small site with problems, and what makes them go away.
struct ProblemCase: Sendable, CustomTestStringConvertible {
  /// By path; nil for a file that a `TestSite` has by itself and this site does not.
  var files: [String: Written?]
  /// What was published before `files` came.
  var published: [String: Written?]
  /// `code file:line:column`, in reading order.
  var problems: [String]
  /// The files that differ where all is well.
  var fixed: [String: Written?]

  init(
    _ files: [String: Written?], gives problems: String..., fixed: [String: Written?],
    published: [String: Written?] = [:]
  ) {
    self.files = files
    self.published = published
    self.problems = problems
    self.fixed = fixed
  }

  var testDescription: String { problems.joined(separator: ", ") }

  /// The codes that the site is a case of.
  var codes: Set<ProblemCode> {
    Set(problems.map { ProblemCode(stringLiteral: String($0.prefix { $0 != " " })) })
  }

  /// The site with its problems, and the one without, hold what they should.
  func check(_ location: SourceLocation = #_sourceLocation) async throws {
    let found = try await problems(in: files)
    #expect(found == problems, sourceLocation: location)
    let left = try await problems(in: files.merging(fixed) { $1 })
    #expect(left == [], "the fixed site", sourceLocation: location)
  }

  private func problems(in files: [String: Written?]) async throws -> [String] {
    try await site(files).problems()
  }

  /// The site with its problems.
  func site() async throws -> TestSite { try await site(files) }

  private func site(_ files: [String: Written?]) async throws -> TestSite {
    let site = try TestSite()
    if !published.isEmpty {
      try site.write(published)
      let report = try await site.build()
      try #require(report.isPublished, "\(report.problems)")
    }
    try site.write(files)
    return site
  }
}

extension TestSite {
  fileprivate func write(_ files: [String: Written?]) throws {
    for (path, written) in files {
      if let written { try write(path, written.bytes) } else { try remove(path) }
    }
  }
}

/// What stands in a file: text in UTF-8, unless it says otherwise.
struct Written: Sendable, ExpressibleByStringInterpolation, CustomStringConvertible {
  var bytes: [UInt8]

  init(stringLiteral text: String) { bytes = Array(text.utf8) }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var description: String { String(decoding: bytes.prefix(200), as: UTF8.self) }

  /// A page: its title, and what follows the front matter, which begins on line 4.
  static func page(_ body: String, title: String = "Accueil") -> Written {
    "---\ntitle: \(title)\n---\n\(body)\n"
  }

  /// A page whose front matter has a line more, the third; the text begins on line 5.
  static func page(also line: String, _ body: String = "Bonjour.") -> Written {
    "---\ntitle: Accueil\n\(line)\n---\n\(body)\n"
  }

  /// The usual settings, and more, from line 5 on.
  static func settings(_ more: String) -> Written { "\(TestSite.settings)\(more)\n" }

  /// Text in the old encoding of Windows, as far as it is the same as ISO 8859-1.
  static func latin1(_ text: String) -> Written {
    Written(text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
  }
}
