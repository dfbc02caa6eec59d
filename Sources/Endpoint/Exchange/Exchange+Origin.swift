import Cryptography
import Gateway
import Portal

extension Exchange {
  /// Whether a request that changes something comes from our own pages.
  ///
  /// By Sec-Fetch-Site; where a browser sends none, by Origin; where it sends neither, by the
  /// form's token. JSON passes without both: a form cannot send it, and a script of another site
  /// would have told its origin. No more can it send a bearer token; a password of the server's own
  /// (`Basic`) every browser adds by itself. `none` is a person at the address bar.
  var isOwnRequest: Bool {
    if let site = request.headers[.secFetchSite] { return site == "same-origin" || site == "none" }
    if let origin = request.headers[.origin] { return origin == settings.origin }
    if request.contentType?.mediaType == "application/json" { return true }
    if request.bearer != nil { return true }
    guard let cookie, let token = try? request.fields()["form_token"] else { return false }
    return FormToken.matches(token, cookie)
  }

  /// The value of the portal's cookie, as it came.
  var cookie: String? { request.cookies[CookieChange.name(settings)] }

  /// The token of the form that the answer holds.
  ///
  /// A browser without a cookie gets one with it.
  func formToken() -> String {
    if case .set(let value)? = newCookie { return FormToken.make(for: value) }
    if newCookie == nil, let cookie { return FormToken.make(for: cookie) }
    return FormToken.make(for: visitorCookie())
  }

  private func visitorCookie() -> String {
    let value = Base64URL.encode(endpoint.world.random(16))
    newCookie = .set(value)
    return value
  }
}
