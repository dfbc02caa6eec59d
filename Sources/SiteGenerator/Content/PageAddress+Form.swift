import Markdown

/// What an address may hold.
///
/// It becomes the name of a file and a line in the configuration of five web servers: it is made
/// of signs that mean nothing to any of them.
extension PageAddress {
  /// Whether a text can be an address of this site as a person writes it: `/aide/`; letters that
  /// are not ASCII, and spaces, as `%C3%A9` and `%20`.
  package static func isWellFormed(_ address: String) -> Bool {
    guard address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
      let decoded = strictlyPercentDecoded(address),
      address.utf8.count(where: { $0 == slash }) == decoded.utf8.count(where: { $0 == slash })
    else { return false }
    return isPlain(decoded)
  }

  /// The address that somebody meant who wrote one that cannot be: `/vieux/` for `vieux/` or for a
  /// whole URL, an accent escaped, a list for two behind one comma; nil where that is not enough.
  static func nearestWellFormed(to typed: String) -> String? {
    let all = typed.split(separator: ",").map { String($0).trimmingSpaces() }
    if all.count > 1, all.allSatisfy(isWellFormed) { return "[\(all.joined(separator: ", "))]" }
    var path = Substring(typed)
    if let start = typed.firstRange(of: "://") {
      path = typed[start.upperBound...].drop { $0 != "/" }
    }
    let address = percentEncoded(percentDecoded(String(path)))
    let whole = address.hasPrefix("/") ? address : "/\(address)"
    return isWellFormed(whole) && whole != "/" ? whole : nil
  }

  /// Whether a decoded address is made of names that any server takes: letters, digits, `-._~` and
  /// spaces.
  static func isPlain(_ address: String) -> Bool {
    guard address.utf8.first == slash, address.utf8.count <= longestAddress else { return false }
    var names = address.utf8.dropFirst().split(separator: slash, omittingEmptySubsequences: false)
    if names.last?.isEmpty == true { names.removeLast() }
    return names.allSatisfy { name in
      isName(name) && Substring(name).unicodeScalars.allSatisfy(isPlain)
    }
  }

  /// Whether a text names a folder of `content/` that pages can be put into: `aide`, `aide/paie`.
  package static func isFolderName(_ folder: String) -> Bool {
    let names = folder.split(separator: "/", omittingEmptySubsequences: false)
    let isOwn = [accountFolder, mailFolder, errorFolder].contains { $0.dropLast() == names[0] }
    return !isOwn && names.allSatisfy { !$0.isEmpty && slug($0) == $0 }
  }

  /// Whether a file of `content/` can be published under its own name: nothing in it is invisible,
  /// leads elsewhere, or reads as another name once decoded.
  static func isPublishable(file: String) -> Bool {
    file.utf8.split(separator: slash, omittingEmptySubsequences: false).allSatisfy { name in
      isName(name) && Substring(name).unicodeScalars.allSatisfy(isVisible)
    } && percentDecoded(file) == file
  }

  /// A name and what a writer adds to it stay below the 255 bytes that file systems take.
  private static let longestName = 200
  private static let longestAddress = 1000

  /// Whether a name stays where it is put, and is not that of a compressed copy.
  private static func isName(_ name: Substring.UTF8View) -> Bool {
    guard let first = name.first, first != UInt8(ascii: "."), name.count <= longestName else {
      return false
    }
    let ending = Substring(name).suffix(3).lowercased()
    return ending != ".gz" && ending != ".br"
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", " ": return true
    default: break
    }
    guard !scalar.isASCII, !scalar.properties.isDefaultIgnorableCodePoint else { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber:
      return true
    default: return false
    }
  }

  /// U+FFFD stands for bytes that are no UTF-8; servers read `\` as `/`.
  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    default: scalar != "\\" && scalar != "\u{FFFD}"
    }
  }
}
