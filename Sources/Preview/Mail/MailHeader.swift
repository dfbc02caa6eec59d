/// The fields before a mail's body, or before one of its parts (RFC 5322 §2.2), read as far as they
/// can be.
struct MailHeader {
  /// In their order, unfolded, their encoded words read.
  private(set) var fields: [(name: String, value: String)] = []

  /// - Parameter lines: without their line ends.
  init(_ lines: some Sequence<ArraySlice<UInt8>>) {
    var unfolded: [String] = []
    for line in lines {
      let text = String(decoding: line, as: UTF8.self)
      if let first = text.first, first == " " || first == "\t", let last = unfolded.popLast() {
        unfolded.append(last + text)
      } else {
        unfolded.append(text)
      }
    }
    for line in unfolded {
      guard let colon = line.firstIndex(of: ":"), colon != line.startIndex else { continue }
      let value = RequestHead.trimmed(line[line.index(after: colon)...])
      fields.append((String(line[..<colon]), EncodedWords.read(value)))
    }
  }

  /// The first field of a name, in small letters; nil where there is none.
  subscript(name: String) -> String? {
    fields.first { $0.name.lowercased() == name }?.value
  }

  /// What a field says before its first `;`, in small letters: `text/plain`.
  func word(_ name: String) -> String? {
    self[name]?.split(separator: ";").first.map { RequestHead.trimmed($0).lowercased() }
  }

  /// `boundary` of `multipart/mixed; boundary="x;y"` (RFC 2045 §5.1); nil where there is none.
  func parameter(_ wanted: String, of name: String) -> String? {
    for item in MailHeader.items(self[name] ?? "").dropFirst() {
      let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, RequestHead.trimmed(parts[0]).lowercased() == wanted else { continue }
      return RequestHead.trimmed(parts[1]).filter { $0 != "\"" }
    }
    return nil
  }

  /// Splits at each `;` that stands in no quotation marks.
  private static func items(_ value: String) -> [Substring] {
    var isQuoted = false
    return value.split(omittingEmptySubsequences: false) { character in
      if character == "\"" { isQuoted.toggle() }
      return character == ";" && !isQuoted
    }
  }
}
