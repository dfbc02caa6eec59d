/// Every address and anchor that was last published: what people may have kept a link to.
///
/// A text file, one address a line, its anchors behind tabs; kept in `home/`, apart from the cache,
/// since it cannot be made again.
package struct Manifest: Sendable, Equatable {
  /// Anchors by address.
  package var anchors: [String: [String]]

  package init(anchors: [String: [String]] = [:]) { self.anchors = anchors }

  /// - Parameter redirects: old addresses are published too: a link to one must go on working.
  init(pages: [Page], redirects: Redirects) {
    anchors = Dictionary(
      pages.filter(\.isListed).map { page in
        (page.address, page.anchors.split(separator: "\n").map(String.init))
      }, uniquingKeysWith: { first, _ in first })
    for (from, _) in redirects.moved where anchors[from] == nil { anchors[from] = [] }
  }

  // MARK: In a file

  private static let head = "# guichet 1: adresses et ancres publiées"

  package var text: [UInt8] {
    var text = Manifest.head + "\n"
    for (address, ids) in anchors.sorted(by: { $0.key < $1.key }) {
      text += ([address] + ids).joined(separator: "\t") + "\n"
    }
    return Array(text.utf8)
  }

  /// nil where the bytes are no manifest.
  package init?(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.first.map(String.init) == Manifest.head else { return nil }
    anchors = [:]
    for line in lines.dropFirst() {
      let fields = line.split(separator: "\t").map(String.init)
      if let address = fields.first { anchors[address] = Array(fields.dropFirst()) }
    }
  }
}
