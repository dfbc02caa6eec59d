/// A file of `content/` or of the theme that is published beside the pages: an image, a form to
/// download.
package struct PublishedFile: Sendable, Equatable {
  /// Where it is read: below the site's folder.
  package var source: String
  /// Where it is published, from the site's root: `/images/carte.3f2a9c01.png`, `/pieces/lettre.odt`.
  package var address: String
  /// Bytes.
  package var size: Int
  /// Pixels, for an image.
  package var pixels: Pixels?

  package struct Pixels: Sendable, Equatable {
    package var width: Int
    package var height: Int
  }

  /// « PDF, 240 Ko »: what a link to the file says of it.
  package var note: String { "\(kind), \(ByteCount.french(size))" }

  /// « PDF »: the ending in capitals, as people call the format.
  private var kind: String {
    source.split(separator: ".").last.map { $0.uppercased() } ?? "fichier"
  }
}

/// Sizes as French pages write them, with a no-break space: 1 Ko = 1 024 octets.
package struct ByteCount: Sendable, Equatable {
  package var bytes: Int

  package static func french(_ bytes: Int) -> String {
    switch bytes {
    case ..<2: "\(bytes)\u{A0}octet"
    case ..<1024: "\(bytes)\u{A0}octets"
    case ..<(1024 * 1024 - 512): "\((bytes + 512) / 1024)\u{A0}Ko"
    default: megabytes(bytes)
    }
  }

  private static func megabytes(_ bytes: Int) -> String {
    let tenths = (bytes * 10 + 512 * 1024) / (1024 * 1024)
    return tenths % 10 == 0 ? "\(tenths / 10)\u{A0}Mo" : "\(tenths / 10),\(tenths % 10)\u{A0}Mo"
  }
}
