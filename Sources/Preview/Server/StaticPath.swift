import SiteGenerator

/// The path of a request, decoded, with nothing in it that leads out of the site.
struct StaticPath {
  /// `/aide/inscription/`, or `/aide` for a name without its slash.
  let decoded: String

  /// nil where the path is malformed: bad escapes, bytes that are no text, `..`, hidden names.
  init?(_ sent: String) {
    guard sent.hasPrefix("/"), let decoded = strictlyPercentDecoded(sent) else { return nil }
    let parts = decoded.split(separator: "/", omittingEmptySubsequences: true)
    guard !decoded.contains("//"), parts.allSatisfy({ !$0.hasPrefix(".") }),
      !decoded.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") })
    else { return nil }
    self.decoded = decoded
  }

  private init(decoded: String) { self.decoded = decoded }

  /// The path below a prefix; nil where it is not below it.
  func below(_ prefix: String) -> StaticPath? {
    if prefix.isEmpty { return self }
    guard decoded.hasPrefix(prefix + "/") else { return nil }
    return StaticPath(decoded: String(decoded.dropFirst(prefix.count)))
  }

  /// The file that answers, below the published folder.
  var file: String {
    let relative = decoded.dropFirst()
    return decoded.hasSuffix("/") ? relative + "index.html" : String(relative)
  }

  /// The page of the folder that the path names without its slash.
  var folderIndex: String? {
    decoded.hasSuffix("/") ? nil : decoded.dropFirst() + "/index.html"
  }

  /// The path as an address is written.
  var encoded: String { percentEncoded(decoded) }
}
