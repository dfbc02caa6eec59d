/// Every address and anchor that was last published: what people may have kept a link to.
///
/// A text file, one address a line, its anchors behind tabs; kept in `home/`, apart from the cache,
/// since it cannot be made again.
package struct Manifest: Sendable, Equatable {
  /// The anchors of each address, separated by tabs (`Page.anchors`).
  package private(set) var anchors: [String: String] = [:]

  /// - Parameter redirects: old addresses are published too: a link to one must go on working.
  init(pages: [Page], redirects: Redirects) {
    anchors.reserveCapacity(pages.count)
    for page in pages where page.isListed { anchors[page.address] = page.anchors }
    for (from, _) in redirects.moved where anchors[from] == nil { anchors[from] = "" }
  }

  // MARK: In a file

  private static let head = Array("# guichet 1: adresses et ancres publiées\n".utf8)
  private static let newline = UInt8(ascii: "\n")
  private static let tab = UInt8(ascii: "\t")

  package var text: [UInt8] {
    var text = Manifest.head
    for (address, ids) in anchors.sorted(by: { $0.key < $1.key }) {
      text += address.utf8
      if !ids.isEmpty {
        text.append(Manifest.tab)
        text += ids.utf8
      }
      text.append(Manifest.newline)
    }
    return text
  }

  /// nil where the bytes are no manifest: every line begins with an address.
  package init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Manifest.head) else { return nil }
    var start = Manifest.head.count
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: Manifest.newline) ?? bytes.count
      let line = bytes[start..<end]
      let address = line.prefix { $0 != Manifest.tab }
      if !address.isEmpty {
        guard address.first == UInt8(ascii: "/") else { return nil }
        let ids = line.dropFirst(address.count + 1)
        anchors[String(decoding: address, as: UTF8.self)] = String(decoding: ids, as: UTF8.self)
      }
      start = end + 1
    }
  }
}
