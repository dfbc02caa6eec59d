import FileSystem
import Template

/// Reads the files of `content/compte/` and `content/courriels/`.
struct WordsReader {
  let source: SiteSource
  let resolver: LinkResolver

  /// Reads a file's words.
  ///
  /// - Parameter contract: what the endpoint fills in later; the words may say its texts.
  func read(
    _ file: String, contract: Contract, addresses: Set<String> = [], problems: inout [Problem]
  ) throws -> WordsFile? {
    let path = Page.path(file)
    let bytes = try readFile("\(source.files.root)/\(path)", limit: PageParser.largestFile)
    let texts = contract.names.filter { $0.value == .text }.map(\.key)
    let parser = PageParser(
      settings: source.settings, placeholders: contactPlaceholders, deferred: Set(texts),
      addresses: addresses.intersection(texts))
    let (page, found) = parser.parse(file, bytes)
    problems += found
    problems += resolver.problems(in: page) { bytes }
    return page.document.map { WordsFile(page: page, document: $0) }
  }

  /// Whom to turn to in the last resort, for words that no page lays out.
  private var contactPlaceholders: [String: String] {
    let main = source.settings.contacts.main.flatMap { id in source.contacts.first { $0.id == id } }
    return [
      "contact_nom": main?.name ?? source.settings.ministry,
      "contact_telephone": main?.phones.first ?? "", "contact_courriel": main?.email ?? "",
    ]
  }

  /// What the words need and do not have, and what they have and nothing needs.
  func partProblems(_ words: WordsFile, expected: [String]) -> [Problem] {
    let names = words.parts.map(\.name)
    let missing = expected.filter { !names.contains($0) }.map { part in
      Problem(.partMissing(part: part), at: words.page.place)
    }
    let unknown = words.parts.filter { !expected.contains($0.name) }.map { part in
      Problem(
        .partUnknown(part: part.name, nearest: nearestName(to: part.name, among: expected)),
        at: Place(file: words.page.place.file, line: part.line, column: 1))
    }
    return missing + unknown
  }
}
