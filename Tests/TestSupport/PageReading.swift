/// The value of a hidden field of a page's form.
package func hiddenField(_ name: String, in html: String) -> String? {
  html.firstRange(of: "name=\"\(name)\" value=\"").map { found in
    String(html[found.upperBound...].prefix { $0 != "\"" })
  }
}

/// A page as a person reads it: no tags, one space between words.
package func shownText(of html: String) -> String {
  var isTag = false
  let letters = html.replacing("\u{A0}", with: " ").replacing("’", with: "'").filter { letter in
    if letter == "<" { isTag = true }
    defer { if letter == ">" { isTag = false } }
    return !isTag
  }
  return letters.split { $0.isWhitespace }.joined(separator: " ")
}
