import SiteGenerator

/// Paths in a folder, with `/`.
extension LinkMap {
  /// `a/b.md` → `a/`; `b.md` → nothing.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[...slash])
  }

  /// A relative path from a folder; nil where it leads out.
  static func join(_ folder: String, _ path: some StringProtocol) -> String? {
    var parts: [Substring] = folder.split(separator: "/")
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": if parts.popLast() == nil { return nil }
      default: parts.append(Substring(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// How the page at `page` writes the path of `file`.
  static func relative(to file: String, from page: String) -> String {
    var target = file.split(separator: "/")
    var here = folder(of: page).split(separator: "/")
    while target.count > 1, let first = here.first, first == target[0] {
      target.removeFirst()
      here.removeFirst()
    }
    return String(repeating: "../", count: here.count) + target.joined(separator: "/")
  }

  /// An address without its query, decoded, and its anchor.
  static func split(_ typed: String) -> (path: String, anchor: String?) {
    let hash = typed.firstIndex(of: "#")
    let anchor = hash.map { percentDecoded(String(typed[typed.index(after: $0)...])) }
    let path = typed[..<(hash ?? typed.endIndex)].prefix { $0 != "?" }
    return (percentDecoded(String(path)), anchor)
  }
}

extension String {
  /// Without white space around it.
  func trimmingCharacters() -> String { String(PageText.trimmed(self[...])) }
}
