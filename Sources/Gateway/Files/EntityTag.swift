/// A name for the exact bytes of a file (RFC 9110 §8.8.3).
package struct EntityTag: Sendable, Equatable {
  /// What stands between the quotation marks.
  package let opaque: [UInt8]
  package let isWeak: Bool

  /// A strong tag of our own, in ASCII; nil where a byte may not stand in one.
  package init?(_ opaque: String) {
    guard opaque.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    self.init(opaque: Array(opaque.utf8)[...], isWeak: false)
  }

  /// The tag of a content by the text of its hash, and its length in bytes.
  ///
  /// The same on every host, and for a copy to look at and one to keep.
  package init?(revision: String, size: Int64) { self.init("\(revision)-\(size)") }

  private init?(opaque: ArraySlice<UInt8>, isWeak: Bool) {
    guard opaque.allSatisfy({ $0 == 0x21 || ($0 >= 0x23 && $0 != 0x7F) }) else { return nil }
    self.opaque = Array(opaque)
    self.isWeak = isWeak
  }

  /// `"…"`, or `W/"…"`.
  package var text: String {
    "\(isWeak ? "W/" : "")\"\(String(decoding: opaque, as: UTF8.self))\""
  }

  /// Whether both name the same bytes for sure (RFC 9110 §8.8.3.2).
  package func isStronglyEqual(to other: EntityTag) -> Bool {
    !isWeak && !other.isWeak && opaque == other.opaque
  }

  /// Whether both name the same content (RFC 9110 §8.8.3.2).
  package func isWeaklyEqual(to other: EntityTag) -> Bool { opaque == other.opaque }

  /// Takes one tag from the front of some bytes; nil leaves them as they are.
  static func take(from bytes: inout ArraySlice<UInt8>) -> EntityTag? {
    var rest = bytes
    let isWeak = rest.starts(with: [UInt8(ascii: "W"), UInt8(ascii: "/")])
    if isWeak { rest = rest.dropFirst(2) }
    let quote = UInt8(ascii: "\"")
    guard rest.popFirst() == quote, let end = rest.firstIndex(of: quote),
      let tag = EntityTag(opaque: rest[..<end], isWeak: isWeak)
    else { return nil }
    bytes = rest[(end + 1)...]
    return tag
  }
}

/// The tags of `If-Match` or `If-None-Match` (RFC 9110 §13.1.1, §13.1.2).
package enum EntityTags: Sendable, Equatable {
  /// `*`: whatever there is.
  case any
  case these([EntityTag])

  /// Reads the value of the header; one that breaks the grammar has no tag, so nothing matches.
  package init(parsing header: [UInt8]) {
    var rest = header.trimmed
    guard rest.count != 1 || rest.first != UInt8(ascii: "*") else {
      self = .any
      return
    }
    var tags: [EntityTag] = []
    while !rest.isEmpty {
      // Empty elements are to be taken (§5.6.1).
      if rest.first != UInt8(ascii: ",") {
        guard let tag = EntityTag.take(from: &rest) else { break }
        tags.append(tag)
        rest = rest.trimmed
        guard rest.isEmpty || rest.first == UInt8(ascii: ",") else { break }
      }
      rest = rest.dropFirst().trimmed
    }
    self = .these(rest.isEmpty ? tags : [])
  }

  /// Whether one of them is the tag, by the comparison given.
  package func contain(_ tag: EntityTag, by isEqual: (EntityTag, EntityTag) -> Bool) -> Bool {
    switch self {
    case .any: true
    case .these(let tags): tags.contains { isEqual($0, tag) }
    }
  }
}
