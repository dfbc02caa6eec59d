/// One request, read once and whole: nothing behind it looks at the environment again.
package struct Request: Sendable {
  package var method: Method
  /// `SCRIPT_NAME` and `PATH_INFO` together, decoded once, by the server; begins with a slash.
  package var path: String
  /// What stands behind the question mark, not decoded; empty where there is none.
  package var query: String
  package var headers: Headers
  /// nil where none was sent, or where it breaks the grammar.
  package var contentType: ContentType?
  /// Empty for GET and HEAD, whatever was sent.
  package var body: [UInt8]
  /// Who connected to the server; a proxy where there is one.
  package var remoteAddress: String

  package init(
    _ method: Method = .get, _ path: String = "/", query: String = "",
    headers: [Header: String] = [:], contentType: String? = nil, body: [UInt8] = [],
    remoteAddress: String = "127.0.0.1"
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = Headers(headers)
    self.contentType = contentType.flatMap { ContentType(parsing: Array($0.utf8)) }
    self.body = body
    self.remoteAddress = remoteAddress
  }

  /// The request that an environment describes, without its body.
  package init(_ environment: Environment, limits: Limits) throws(RequestProblem) {
    try environment.check()
    method = try Method(parsing: environment[.requestMethod] ?? [])
    path = try Self.path(environment, limits)
    query = try Self.query(environment, limits)
    headers = environment.headers
    contentType = environment.nonempty(.contentType).flatMap { ContentType(parsing: $0) }
    body = []
    remoteAddress = String(decoding: environment[.remoteAddress] ?? [], as: UTF8.self)
  }

  /// The cookies; reading one scans the header.
  package var cookies: Cookies { Cookies(headers[bytes: .cookie] ?? []) }

  /// Whether the client would rather have JSON than a page.
  package var prefersJSON: Bool {
    headers[bytes: .accept].map { Preference.prefersJSON(accept: $0) } ?? false
  }

  /// Servers differ in where they cut the two (mod_proxy_fcgi gives no `PATH_INFO`, Caddy no
  /// `SCRIPT_NAME`), so only both together mean anything (RFC 3875 §4.1.5, §4.1.13).
  private static func path(
    _ environment: Environment, _ limits: Limits
  ) throws(RequestProblem) -> String {
    let bytes = (environment[.scriptName] ?? []) + (environment[.pathInfo] ?? [])
    guard bytes.count <= limits.path else { throw .pathTooLong }
    guard bytes.first == UInt8(ascii: "/"), let path = visible(bytes) else { throw .badPath }
    return path
  }

  private static func query(
    _ environment: Environment, _ limits: Limits
  ) throws(RequestProblem) -> String {
    let bytes = environment[.queryString] ?? []
    guard bytes.count <= limits.query else { throw .queryTooLong }
    guard let query = visible(bytes) else { throw .badQuery }
    return query
  }

  /// The text; nil where a space, a control or invalid UTF-8 stands in it.
  private static func visible(_ bytes: [UInt8]) -> String? {
    guard bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }
}
