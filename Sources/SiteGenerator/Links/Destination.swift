/// What an editor typed as a link's address, understood.
enum Destination: Equatable {
  /// `https://…`, `mailto:…`: goes into the page as it is.
  case external(String)
  /// `lien:fiche-de-paie`
  case named(String)
  /// `contact:sru`
  case contact(String)
  /// `compte:inscription`
  case account(String)
  /// A file below `content/`, and an anchor in it: `../aide/inscription.md#activation`. An empty
  /// file is the link's own page.
  case file(String, anchor: String?)
  /// From the site's root: `/aide/inscription/`.
  case absolute(String, anchor: String?)
  /// A scheme that this site does not follow.
  case refused(scheme: String)

  /// - Parameters:
  ///   - typed: the address as it stands in the Markdown.
  ///   - folder: the folder below `content/` of the page that holds it: `aide/`, or empty.
  init(_ typed: String, from folder: Substring) {
    if let (scheme, rest) = Destination.scheme(of: typed) {
      self =
        switch scheme {
        case "https", "http", "mailto", "tel": .external(typed)
        case "lien": .named(rest)
        case "contact": .contact(rest)
        case "compte": .account(rest)
        default: .refused(scheme: scheme)
        }
      return
    }
    if typed.hasPrefix("//") {
      self = .refused(scheme: "//")
      return
    }
    let (path, anchor) = Destination.splitAnchor(typed)
    if path.hasPrefix("/") {
      self = .absolute(percentDecoded(path), anchor: anchor)
    } else if path.isEmpty {
      self = .file("", anchor: anchor)
    } else {
      self = .file(Destination.join(folder, percentDecoded(path)), anchor: anchor)
    }
  }

  /// The scheme of RFC 3986 §3.1 in lower case, and what follows its colon.
  private static func scheme(of typed: String) -> (scheme: String, rest: String)? {
    guard let colon = typed.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = typed[..<colon]
    guard let first = scheme.utf8.first, isLetter(first),
      scheme.utf8.allSatisfy({ isLetter($0) || isOther($0) })
    else { return nil }
    return (scheme.lowercased(), String(typed[typed.index(after: colon)...]))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isOther(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  private static func splitAnchor(_ typed: String) -> (path: String, anchor: String?) {
    guard let hash = typed.utf8.firstIndex(of: UInt8(ascii: "#")) else { return (typed, nil) }
    return (String(typed[..<hash]), percentDecoded(String(typed[typed.utf8.index(after: hash)...])))
  }

  /// A relative path from a folder, its `.` and `..` followed; it stays below the root.
  private static func join(_ folder: Substring, _ path: String) -> String {
    var folder = folder
    var rest = path[...]
    while rest.utf8.first == UInt8(ascii: ".") {
      if rest.hasPrefix("./") {
        rest = rest.dropFirst(2)
      } else if rest.hasPrefix("../"), let parent = parent(of: folder) {
        rest = rest.dropFirst(3)
        folder = parent
      } else {
        return path
      }
    }
    let joined = String(folder) + rest
    return hasDots(rest) ? tidied(joined) ?? path : joined
  }

  /// `aide/paie/` → `aide/` → `` → nil.
  private static func parent(of folder: Substring) -> Substring? {
    guard !folder.isEmpty else { return nil }
    guard let slash = folder.utf8.dropLast().lastIndex(of: UInt8(ascii: "/")) else {
      return folder.prefix(0)
    }
    return folder[...slash]
  }

  /// Whether one of a path's later names begins with a dot.
  private static func hasDots(_ path: Substring) -> Bool {
    var previous: UInt8 = 0
    for byte in path.utf8 {
      if byte == UInt8(ascii: "."), previous == UInt8(ascii: "/") { return true }
      previous = byte
    }
    return false
  }

  /// A path whose dots stand in the middle, which nobody types but somebody may; nil where it leads
  /// out of the site.
  private static func tidied(_ path: String) -> String? {
    var parts: [Substring] = []
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": if parts.popLast() == nil { return nil }
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/") + (path.hasSuffix("/") ? "/" : "")
  }
}
