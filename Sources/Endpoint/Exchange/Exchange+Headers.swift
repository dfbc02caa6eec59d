import Gateway
import Portal

extension Exchange {
  /// An answer with the headers that every one has.
  func finished(_ response: Response) -> Response {
    var response = response
    response.addSecurity(settings.transportSecurity)
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
  mutating func addSecurity(_ transport: String?) {
    self["Cache-Control"] = "no-store"
    self["Content-Security-Policy"] =
      "frame-ancestors 'none'; form-action 'self'; base-uri 'none'; object-src 'none'"
    self["X-Content-Type-Options"] = "nosniff"
    self["X-Frame-Options"] = "DENY"
    self["Referrer-Policy"] = "same-origin"
    self["Cross-Origin-Opener-Policy"] = "same-origin"
    self["Cross-Origin-Resource-Policy"] = "same-origin"
    self["X-Robots-Tag"] = "noindex"
    self["Strict-Transport-Security"] = transport
  }
}

extension PortalSettings {
  /// What has a browser come through TLS alone for a year (RFC 6797); nil without TLS.
  ///
  /// The names below this one only where the settings say so: a ministry's other services may have
  /// no certificate, and a browser forgets such a rule a year later.
  var transportSecurity: String? {
    guard isSecure else { return nil }
    return "max-age=31536000" + (account.hstsSubdomains ? "; includeSubDomains" : "")
  }
}
