import Markdown
import Testing

/// The syntax extensions that a text brings with it: they are there where it needs them, whatever
/// other threads read at that moment.
struct ExtensionTests {
  @Test(arguments: [
    ("~~non~~", "<del>non</del>"), ("~non~", "<del>non</del>"),
    (
      "www.exemple.org",
      "<a href=\"http://www.exemple.org\">www.exemple.org</a>"
    ),
    ("https://exemple.org", "<a href=\"https://exemple.org\">https://exemple.org</a>"),
    ("a (https://x.org)", "a (<a href=\"https://x.org\">https://x.org</a>)"),
    ("[a] (https://x.org)", "[a] (<a href=\"https://x.org\">https://x.org</a>)"),
    ("sru@exemple.org", "<a href=\"mailto:sru@exemple.org\">sru@exemple.org</a>"),
    (
      "[a](https://x.org) https://y.org",
      """
      <a href="https://x.org">a</a> <a href="https://y.org">https://y.org</a>
      """
    ),
  ])
  func `a strike, a bare address`(_ markdown: String, _ output: String) {
    #expect(html(markdown) == "<p>\(output)</p>\n")
  }

  @Test(arguments: [
    ("[a](https://x.org)", "<a href=\"https://x.org\">a</a>"),
    ("<https://x.org>", "<a href=\"https://x.org\">https://x.org</a>"),
    ("ww.exemple.org", "ww.exemple.org"), ("a:b, http:/x", "a:b, http:/x"), ("wwww", "wwww"),
  ])
  func `what needs no extension`(_ markdown: String, _ output: String) {
    #expect(html(markdown) == "<p>\(output)</p>\n")
  }

  /// Texts that need one extension, both, or none, and hold what is special to the others.
  private static let texts: [String] = (0..<200).map { number in
    let line =
      switch number % 5 {
      case 0: "~~ancien~~ et *neuf*"
      case 1: "voir www.exemple.org/a_\(number)"
      case 2: "(https://exemple.org/\(number)) puis [a](https://exemple.org)"
      case 3: "~~a~~ : agent\(number)@exemple.org"
      default: "watt : **fort**, [a](b.md), `w:w`"
      }
    return String(repeating: "\(line)\n\n", count: 20 + number % 7)
  }

  @Test func `the same texts give the same HTML, however many are read at once`() async {
    let texts = ExtensionTests.texts
    let alone = texts.map { Document(parsing: $0).html }
    let wrong = await withTaskGroup(of: Int.self) { group in
      for turn in 0..<24 {
        group.addTask {
          texts.indices.count { place in
            // Each task begins elsewhere, so that different texts meet.
            let number = (place + turn * 37) % texts.count
            return Document(parsing: texts[number]).html != alone[number]
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
    #expect(String(decoding: alone[0], as: UTF8.self).contains("<del>ancien</del>"))
    #expect(String(decoding: alone[1], as: UTF8.self).contains("<a href=\"http://www."))
  }
}
