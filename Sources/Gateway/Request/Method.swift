/// What a request asks for; methods are compared exactly (RFC 9110 §9.1).
package enum Method: Sendable, Hashable {
  case get, head, post, delete, options
  /// Any other token of at most 32 bytes: for the endpoint to answer 405 or 501.
  case other(String)

  /// Reads `REQUEST_METHOD`; no header and no field ever overrides it.
  package init(parsing bytes: [UInt8]) throws(RequestProblem) {
    guard (1...32).contains(bytes.count), bytes.allSatisfy(isTokenByte) else { throw .badMethod }
    let text = String(decoding: bytes, as: UTF8.self)
    self =
      switch text {
      case "GET": .get
      case "HEAD": .head
      case "POST": .post
      case "DELETE": .delete
      case "OPTIONS": .options
      default: .other(text)
      }
  }

  /// Whether the method is known on the web, here or elsewhere (RFC 9110 §9.3, RFC 5789, the draft
  /// of QUERY): such a one is refused by 405, and any other by 501 (RFC 9110 §15.6.2).
  package var isKnown: Bool {
    switch self {
    case .get, .head, .post, .delete, .options: true
    case .other(let name): ["CONNECT", "PATCH", "PUT", "QUERY", "TRACE"].contains(name)
    }
  }

  /// A body with GET or HEAD means nothing (RFC 9110 §9.3.1): it is read and dropped.
  var ignoresBody: Bool { self == .get || self == .head }
}
