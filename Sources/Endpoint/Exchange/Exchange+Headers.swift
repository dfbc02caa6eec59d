import Gateway
import Portal

extension Exchange {
  /// An answer with the headers that every one has.
  func finished(_ response: Response) -> Response {
    var response = response
    response.addSecurity(isSecure: settings.isSecure)
    // A 303 keeps the body of no type; a page that depends on who asks is nobody else's.
    response["Vary"] = "Accept, Cookie, Origin, Sec-Fetch-Site"
    if let newCookie { response.addCookie(newCookie.field(settings)) }
    return response
  }
}

extension Response {
  /// What a browser may and may not do with the answer.
  ///
  /// The policy of styles and scripts stands in the page itself, with the hash of its style sheet;
  /// here stands what a `<meta>` cannot say. `same-origin` keeps a link's token from other sites
  /// and lets the browser name our own origin in forms, which `no-referrer` would not.
  mutating func addSecurity(isSecure: Bool) {
    self["Cache-Control"] = "no-store"
    self["Content-Security-Policy"] =
      "frame-ancestors 'none'; form-action 'self'; base-uri 'none'; object-src 'none'"
    self["X-Content-Type-Options"] = "nosniff"
    self["X-Frame-Options"] = "DENY"
    self["Referrer-Policy"] = "same-origin"
    self["Cross-Origin-Opener-Policy"] = "same-origin"
    self["Cross-Origin-Resource-Policy"] = "same-origin"
    self["X-Robots-Tag"] = "noindex"
    addTransportSecurity(isSecure: isSecure)
  }

  /// Has a browser come through TLS from now on (RFC 6797).
  mutating func addTransportSecurity(isSecure: Bool) {
    guard isSecure else { return }
    self["Strict-Transport-Security"] = "max-age=31536000; includeSubDomains"
  }
}
