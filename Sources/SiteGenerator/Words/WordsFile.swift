import Markdown

/// A file of words for the endpoint, read: `content/compte/inscription.md`.
struct WordsFile: Sendable {
  let page: Page
  let document: Document

  /// A part of the words: `## Titre {#nom}` and what follows it.
  struct Part: Sendable {
    var name: String
    var title: String
    /// Its text's bytes in the document's HTML.
    var body: Range<Int>
    var line: Int
  }

  /// What stands before the first part.
  var introduction: Range<Int> { 0..<(starts.first?.start ?? document.html.count) }

  var parts: [Part] {
    starts.enumerated().map { number, heading in
      let end = number + 1 < starts.count ? starts[number + 1].start : document.html.count
      return Part(
        name: heading.id, title: heading.text, body: heading.end..<end, line: heading.line)
    }
  }

  private var starts: [Heading] { document.headings.filter { $0.level == 2 } }

  /// The file's name: what the words are for.
  static func name(of file: String) -> String {
    String(file.split(separator: "/").last?.dropLast(3) ?? "")
  }
}
