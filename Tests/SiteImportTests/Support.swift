import SiteGenerator
import SiteImport

/// What pages become, in memory.
func imported(
  _ pages: [String: String], files: [String] = [], as site: OldSite? = nil,
  into folder: String = "",
  addresses: Set<String> = []
) -> ImportPlan {
  let files = Dictionary(uniqueKeysWithValues: files.map { ($0, 1) })
  return ImportPlan(
    SourceTree(site: site, pages: pages.mapValues { Array($0.utf8) }, files: files), into: folder,
    addresses: addresses)
}

extension ImportPlan {
  /// The text of the page that was made of a file.
  func text(of source: String) -> String { pages.first { $0.source == source }?.text ?? "" }

  /// Without front matter.
  func body(of source: String) -> String {
    let lines = text(of: source).split(separator: "\n", omittingEmptySubsequences: false)
    guard let end = lines.dropFirst().firstIndex(of: "---") else { return "" }
    return lines[(end + 1)...].joined(separator: "\n").trimmed
  }

  /// The lines of its front matter.
  func frontMatter(of source: String) -> [String] {
    text(of: source).split(separator: "\n").dropFirst().prefix { $0 != "---" }.map(String.init)
  }

  /// What was said of it, as an editor reads it: `12 lien : …`.
  func remarks(on source: String) -> [String] {
    (pages.first { $0.source == source }?.remarks ?? []).map {
      "\($0.line) \($0.sentence(in: .french))"
    }
  }

  /// Where each file went.
  var targets: [String: String] {
    Dictionary(
      uniqueKeysWithValues: pages.map { ($0.source, $0.target) }
        + files.map { ($0.source, $0.target) })
  }
}

/// What the text of a page becomes, its front matter apart.
func body(_ markdown: String, as site: OldSite = .none) -> String {
  imported(["page.md": "---\ntitle: T\n---\n\(markdown)\n"], as: site).body(of: "page.md")
}

/// What is said of it; its first line is 4.
func remarks(_ markdown: String, as site: OldSite = .none) -> [String] {
  imported(["page.md": "---\ntitle: T\n---\n\(markdown)\n"], as: site).remarks(on: "page.md")
}

extension String {
  var trimmed: String {
    var text = self[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    while text.first?.isWhitespace == true { text.removeFirst() }
    return String(text)
  }
}
