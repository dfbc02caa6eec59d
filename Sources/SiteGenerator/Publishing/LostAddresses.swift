import Template

/// Holds what will be published against what was: nobody's link should break unnoticed.
struct LostAddresses {
  let published: Manifest
  let book: AddressBook
  /// Old addresses that lead somewhere, or are gone on purpose.
  let kept: Set<String>

  func problems() -> [Problem] {
    published.anchors.sorted { $0.key < $1.key }.flatMap { address, anchors -> [Problem] in
      guard let page = book.page(address: address) else { return lost(address) }
      // Nearly every page has the anchors that it had.
      if page.anchors == anchors { return [] }
      return anchors.utf8.split(separator: UInt8(ascii: "\t")).map { String(Substring($0)) }
        .filter { !page.hasAnchor($0) }.compactMap { lost($0, of: page) }
    }
  }

  private func lost(_ address: String) -> [Problem] {
    // A manifest may hold an old address as it was written.
    if kept.contains(percentDecoded(address)) { return [] }
    let nearest = nearestName(to: address, among: book.pages.map(\.address))
    return [Problem(.addressLost(address: address, nearest: nearest), at: Place(file: "content"))]
  }

  /// An anchor is kept by its heading (`{#new #old}`), or known to be gone by `removed`.
  private func lost(_ anchor: String, of page: Page) -> Problem? {
    if kept.contains("\(page.address)#\(anchor)") { return nil }
    return Problem(
      .anchorLost(
        address: page.address, anchor: anchor, nearest: book.nearestAnchor(to: anchor, of: page)),
      at: page.place)
  }
}
