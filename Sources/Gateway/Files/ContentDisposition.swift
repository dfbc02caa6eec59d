/// Whether a file is shown or kept, and under which name (RFC 6266).
package struct ContentDisposition: Sendable, Equatable {
  package enum Kind: Sendable, Equatable, CaseIterable {
    case inline
    case attachment
  }

  package let kind: Kind
  /// The value of the header, ASCII only.
  package let text: String

  /// A disposition; nil for a name that nobody should be sent.
  ///
  /// Such is one that is empty, longer than 255 bytes, made of dots, or has CR, LF or NUL in it:
  /// whoever made the catalogue has to mend it. What else could lead a browser astray becomes
  /// `_`: separators of folders and of parameters, controls, marks that turn the text's direction
  /// (`fdp.exe` would read as `exe.pdf`).
  package init?(_ kind: Kind, fileName: String) {
    guard (1...255).contains(fileName.utf8.count),
      !fileName.utf8.allSatisfy({ $0 == UInt8(ascii: ".") }),
      !fileName.utf8.contains(where: { $0 == 0x0D || $0 == 0x0A || $0 == 0 })
    else { return nil }
    let name = String(String.UnicodeScalarView(fileName.unicodeScalars.map(FileName.harmless)))
    let fallback = FileName.fallback(name)
    var text = "\(kind == .inline ? "inline" : "attachment"); filename=\"\(fallback)\""
    // Only the plain one where both say the same; and it comes first, for readers that take the
    // first they understand (RFC 6266 App. D).
    if fallback != name { text += "; filename*=UTF-8''\(FileName.extended(name))" }
    self.kind = kind
    self.text = text
  }
}

/// A file's name in the two spellings of the header.
enum FileName {
  /// `_` for what has no place in a name on any system; any other scalar as it is.
  static func harmless(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F: "_"
    case 0x22, 0x2F, 0x5C: "_"
    // Marks that turn the direction of the text (UAX #9), and what shows as nothing.
    case 0xAD, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: "_"
    default: scalar
    }
  }

  /// The name in ASCII, for readers that know no other.
  ///
  /// No quotation mark is escaped and no percent sign left: readers disagree on what a backslash
  /// and `%41` are between quotation marks (RFC 6266 App. D). A semicolon goes too, at which some
  /// of them cut whatever stands around it (CVE-2022-36359).
  static func fallback(_ name: String) -> String {
    var fallback = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "%", ";": fallback += "_"
      case _ where scalar.isASCII: fallback.unicodeScalars.append(scalar)
      // An accent that stands after its letter.
      case "\u{300}"..."\u{36F}": break
      default: fallback += unaccented(scalar) ?? "_"
      }
    }
    // Of accents and dots alone too little is left.
    return fallback.contains { $0 != "." } ? fallback : "_"
  }

  /// The name with all but `attr-char` percent-encoded (RFC 8187 §3.2.1).
  static func extended(_ name: String) -> String {
    percentEncoded(name) { byte in
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "%"): false
      default: isTokenByte(byte)
      }
    }
  }

  /// The letters of French without what stands on and below them.
  private static func unaccented(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "à", "á", "â", "ä", "ã": "a"
    case "ç": "c"
    case "è", "é", "ê", "ë": "e"
    case "ì", "í", "î", "ï": "i"
    case "ñ": "n"
    case "ò", "ó", "ô", "ö", "õ": "o"
    case "ù", "ú", "û", "ü": "u"
    case "ÿ": "y"
    case "œ": "oe"
    case "æ": "ae"
    case "À", "Á", "Â", "Ä", "Ã": "A"
    case "Ç": "C"
    case "È", "É", "Ê", "Ë": "E"
    case "Ì", "Í", "Î", "Ï": "I"
    case "Ñ": "N"
    case "Ò", "Ó", "Ô", "Ö", "Õ": "O"
    case "Ù", "Ú", "Û", "Ü": "U"
    case "Ÿ": "Y"
    case "Œ": "OE"
    case "Æ": "AE"
    case "’": "'"
    case "\u{A0}", "\u{202F}": " "
    case "–", "—", "\u{2010}", "\u{2011}": "-"
    default: nil
    }
  }
}
