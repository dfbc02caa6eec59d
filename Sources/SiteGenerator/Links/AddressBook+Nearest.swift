import Markdown
import Template

/// What somebody meant who wrote what is not there.
extension AddressBook {
  /// The address to write instead of `path#anchor` in a page of `folder`: escaped, with its anchor.
  ///
  /// - Parameter isImage: whether only files other than pages will do.
  func nearestAddress(
    to path: String, anchor: String?, from folder: Substring, isImage: Bool = false
  ) -> String? {
    guard let file = nearestFile(to: path, isImage: isImage) else { return nil }
    let written = AddressBook.typed(relativePath(to: file, from: folder))
    guard let anchor, !anchor.isEmpty else { return written }
    guard let page = page(file: file), !page.hasAnchor(anchor) else {
      return "\(written)#\(anchor)"
    }
    return "\(written)#\(nearestAnchor(to: anchor, of: page) ?? anchor)"
  }

  /// The page or file that `path`, below `content/`, most likely means.
  ///
  /// First one that differs only in how it is spelled (`Aide/Guide.html`, `aide\guide`), then the
  /// only one of that name in another folder, then the nearest by its letters.
  func nearestFile(to path: String, isImage: Bool = false) -> String? {
    let candidates = (isImage ? [] : pages.map(\.file)) + files.keys.sorted()
    let wanted = AddressBook.spellings(of: path)
    let length = path.utf8.count
    let alike = candidates.first { file in
      abs(file.utf8.count - length) <= AddressBook.longestDifference
        && wanted.contains(AddressBook.folded(file))
    }
    if let alike { return alike }
    let name = AddressBook.folded(path).lastComponent
    let sameName = candidates.filter { AddressBook.folded(String($0.lastComponent)) == name }
    return sameName.count == 1 ? sameName[0] : nearestName(to: path, among: candidates)
  }

  /// The page that a menu most likely means.
  func nearestPage(to path: String) -> String? {
    let file = nearestFile(to: path)
    return file.flatMap { page(file: $0) } == nil ? nil : file
  }

  /// The anchor of a page that comes nearest.
  func nearestAnchor(to anchor: String, of page: Page) -> String? {
    let ids = page.anchorList
    let asSlug = slug(anchor)
    return ids.first { $0 == asSlug } ?? nearestName(to: anchor, among: ids)
      ?? ids.first { $0.hasPrefix(anchor) || anchor.hasPrefix($0) || $0.contains(anchor) }
  }

  // MARK: Spelling

  /// `content/`, `/index.md` and an ending of an encoded letter: more than that is another name.
  private static let longestDifference = 40

  /// The files, in folded spelling, that an address may stand for: `aide/guide.html` for
  /// `aide/guide.md` or `aide/guide/index.md`.
  private static func spellings(of path: String) -> Set<String> {
    var path = folded(path)
    while path.hasSuffix("/") { path.removeLast() }
    if path.hasPrefix("content/") { path.removeFirst("content/".count) }
    let endings = [".html", ".htm", ".markdown"]
    let stem = endings.first { path.hasSuffix($0) }.map { String(path.dropLast($0.count)) } ?? path
    return [path, "\(stem).md", "\(stem)/index.md"]
  }

  /// A path without capitals, accents and signs that do not show; `\` and `//` are a `/`.
  private static func folded(_ path: String) -> String {
    let shown = path.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: shown.map { $0 == "\\" ? "/" : $0 })
    return String(text).split(separator: "/").filter { $0 != "." }.map { name in
      name.split(separator: ".").map(slug).joined(separator: ".")
    }.joined(separator: "/")
  }

  /// A path as it is typed between the parentheses of a link: what Markdown or an address reads
  /// otherwise is escaped, letters stay.
  static func typed(_ path: String) -> String {
    path.unicodeScalars.map { scalar in
      scalar.isASCII && !"-._~/".unicodeScalars.contains(scalar)
        && !Character(scalar).isLetter && !Character(scalar).isNumber
        || scalar.properties.isWhitespace
        ? percentEncoded(String(scalar)) : String(scalar)
    }.joined()
  }
}

extension StringProtocol {
  /// `aide/x.md` → `x.md`.
  fileprivate var lastComponent: SubSequence { split(separator: "/").last ?? self[endIndex...] }
}
