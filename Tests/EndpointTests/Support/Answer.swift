import Gateway

/// An answer as somebody compares it with another: what is random in each is masked.
struct Answer: Equatable {
  var status: Int
  var fields: [String]
  var body: String

  init(_ browser: Browser, hiding words: [String] = []) {
    let response = browser.response
    status = response.status
    fields = response.fields.map { field in
      let value =
        field.name == "Set-Cookie" ? Self.masked(field.value, "guichet=", ";") : field.value
      return "\(field.name): \(value)"
    }
    body = Self.masked(browser.html, "name=\"form_token\" value=\"", "\"")
    body = Self.masked(body, "urn:guichet:demande:", "\"")
    for word in words { body = body.replacing(word, with: "…") }
  }

  /// The text with `…` for what stands behind each `mark`, up to `end`.
  private static func masked(_ text: String, _ mark: String, _ end: Character) -> String {
    let pieces = text.split(separator: mark, omittingEmptySubsequences: false)
    let rest = pieces.dropFirst().map { "…" + $0.drop { $0 != end } }
    return ([String(pieces.first ?? "")] + rest).joined(separator: mark)
  }
}
