import Markdown

/// What other pages can see of a page, folded into one number: where two builds have the same
/// outlines, no link between pages can have changed.
///
/// FNV-1a, 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv): quick, and nothing secret depends on it.
package struct Outline {
  package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  package init() {}

  package mutating func add(_ text: String) {
    for byte in text.utf8 { mix(byte) }
    mix(0xFF)
  }

  package mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { mix(byte) }
    mix(0xFF)
  }

  package mutating func add(_ number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { mix(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  private mutating func mix(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  /// The outlines of pages together.
  static func of(_ pages: [Page]) -> UInt64 {
    var outline = Outline()
    for page in pages {
      outline.add(page.file)
      outline.add(page.outline)
    }
    return outline.value
  }

  /// The outline of a page: its address, title, place in lists, and anchors.
  static func of(_ frontMatter: FrontMatter, address: String, headings: [Heading]) -> UInt64 {
    var outline = Outline()
    outline.add(address)
    outline.add(frontMatter.title)
    outline.add(frontMatter.description ?? "")
    outline.add(frontMatter.layout.rawValue)
    outline.add(UInt64(bitPattern: Int64(frontMatter.order ?? .max)))
    for alias in frontMatter.aliases { outline.add(alias) }
    for id in headings.lazy.flatMap(\.ids) { outline.add(id) }
    return outline.value
  }
}
