/// The plain text of a mail, for a page: its links can be followed, the rest says what it says.
struct MailText {
  let own: OwnAddress

  func html(_ text: String) -> String {
    var output = ""
    var rest = Substring(text)
    while let start = nextAddress(rest) {
      let address = address(rest[start...])
      output += escapedForHTML(rest[..<start]) + link(String(address))
      rest = rest[address.endIndex...]
    }
    return output + escapedForHTML(rest)
  }

  private func nextAddress(_ text: Substring) -> Substring.Index? {
    [text.firstRange(of: "http://"), text.firstRange(of: "https://")]
      .compactMap { $0?.lowerBound }.min()
  }

  /// Up to a space, or what no address holds; a full stop behind it ends the sentence.
  private func address(_ text: Substring) -> Substring {
    var address = text.prefix { !$0.isWhitespace && !"<>\"".contains($0) }
    while let last = address.last, ".,;:!?)»’'".contains(last) { address = address.dropLast() }
    return address
  }

  /// The address is shown as it was written, and leads to the preview where it is the site's own.
  private func link(_ address: String) -> String {
    let target = escapedForHTML(own.local(address) ?? address)
    return "<a href=\"\(target)\" rel=\"noreferrer noopener\">\(escapedForHTML(address))</a>"
  }
}
