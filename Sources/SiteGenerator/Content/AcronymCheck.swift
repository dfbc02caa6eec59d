import Glibc
import Markdown

/// A page that uses an acronym of `site.yml` says once what it stands for.
struct AcronymCheck {
  let source: [UInt8]
  let file: String

  func problems(_ acronyms: [String: String]) -> [Problem] {
    acronyms.sorted { $0.key < $1.key }.compactMap { acronym, expansion in
      guard let offset = firstUse(of: acronym), !isExplained(acronym, as: expansion) else {
        return nil
      }
      var place = UTF8Check.place(of: offset, in: source, file: file)
      place.length = acronym.unicodeScalars.count
      return Problem(.acronymUnexplained(acronym: acronym, expansion: expansion), at: place)
    }
  }

  /// Where the acronym stands as a word of its own; not in an address such as `contact:daf`.
  private func firstUse(of acronym: String) -> Int? {
    let word = Array(acronym.utf8)
    guard !word.isEmpty else { return nil }
    var start = 0
    while let found = offset(of: word, from: start) {
      let before = found == 0 ? 0x20 : source[found - 1]
      let end = found + word.count
      let after = end < source.count ? source[end] : 0x20
      if !isPartOfWord(before), !isPartOfWord(after) { return found }
      start = end
    }
    return nil
  }

  /// « Direction de l’administration (DAF) » explains it, as does the expansion anywhere.
  private func isExplained(_ acronym: String, as expansion: String) -> Bool {
    if offset(of: Array("(\(acronym))".utf8), from: 0) != nil { return true }
    return slug(String(decoding: source, as: UTF8.self)).contains(slug(expansion))
  }

  private func offset(of needle: [UInt8], from start: Int) -> Int? {
    guard let first = needle.first else { return nil }
    return unsafe source.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return nil }
      var position = start
      while position + needle.count <= bytes.count,
        let found = unsafe memchr(base + position, Int32(first), bytes.count - position)
      {
        let offset = unsafe UnsafeRawPointer(found) - base
        if offset + needle.count > bytes.count { return nil }
        if unsafe memcmp(found, needle, needle.count) == 0 { return offset }
        position = offset + 1
      }
      return nil
    }
  }

  private func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: ":"),
      UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
