import Accounts
import Cryptography
import Portal

/// What an answer does to the portal's one cookie.
///
/// It holds the secret of a session, 43 characters, or 22 random ones for somebody who is not
/// signed in: what shows a form to be ours (`FormToken`).
enum CookieChange: Equatable {
  case set(String)
  case clear

  /// The name: its prefix makes browsers refuse one that a sibling site has set (RFC 6265bis
  /// §4.1.3.2).
  static func name(_ settings: PortalSettings) -> String {
    settings.isSecure ? "__Host-guichet" : "guichet"
  }

  /// The value of `Set-Cookie`: for this host alone, gone with the browser.
  func field(_ settings: PortalSettings) -> String {
    let secure = settings.isSecure ? "; Secure" : ""
    let attributes = "; Path=/\(secure); HttpOnly; SameSite=Lax"
    switch self {
    case .set(let value): return "\(Self.name(settings))=\(value)\(attributes)"
    case .clear: return "\(Self.name(settings))=\(attributes); Max-Age=0"
    }
  }
}

/// What shows that a form is one of ours: a code over the cookie, which another site cannot read.
enum FormToken {
  /// The token of a cookie's value: HMAC-SHA256 under it (the "HMAC based token" of OWASP's CSRF
  /// cheat sheet, with the browser's own secret as the key).
  static func make(for cookie: String) -> String {
    Base64URL.encode(code(cookie).bytes)
  }

  /// Whether a token is that of a cookie, in constant time.
  static func matches(_ token: String, _ cookie: String) -> Bool {
    guard let presented = Base64URL.decode(token) else { return false }
    return code(cookie).matches(presented)
  }

  private static func code(_ cookie: String) -> Digest {
    HMAC.code(of: Array("guichet/form/1".utf8), key: SecretBytes(Array(cookie.utf8)))
  }
}
