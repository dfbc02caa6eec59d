/// Why a request is refused at the edge, before anything was looked up or changed.
package enum RequestProblem: Error, Sendable, Equatable {
  /// No method, or something else than a token (RFC 9110 §5.6.2).
  case badMethod
  /// Something else than digits (RFC 3875 §4.1.2).
  case badContentLength
  /// A POST that does not say how long it is.
  case missingLength
  case bodyTooLarge
  /// The body ended before the length that was announced.
  case truncatedBody
  /// The body did not come in time.
  case slowBody
  /// No leading slash, a control, a space, or invalid UTF-8.
  case badPath
  case pathTooLong
  case badQuery
  case queryTooLong
  /// A variable that decides something stands twice: its readers would not agree on it.
  case duplicateHeader(String)
  case headerTooLarge(String)
  case tooManyHeaders
  /// Something else than a form or JSON, both in UTF-8.
  case unsupportedMediaType
  /// A broken escape, broken JSON, or a value that is neither a string nor a boolean.
  case malformedBody
  case tooManyFields
  case duplicateField(String)
  /// NUL or another control, invalid UTF-8, half a surrogate pair; the name may be empty.
  case unreadableField(String)
  case valueTooLong(String)

  /// The HTTP status (RFC 9110 §15.5, RFC 6585 §5).
  package var status: Int {
    switch self {
    case .badMethod, .badContentLength, .truncatedBody, .badPath, .badQuery, .duplicateHeader,
      .malformedBody, .tooManyFields, .duplicateField:
      400
    case .slowBody: 408
    case .missingLength: 411
    case .bodyTooLarge: 413
    case .pathTooLong, .queryTooLong: 414
    case .unsupportedMediaType: 415
    case .unreadableField, .valueTooLong: 422
    case .headerTooLarge, .tooManyHeaders: 431
    }
  }
}

/// What came to be answered.
///
/// An enum of our own: `Result` makes the runtime look up at start what each of its parts conforms
/// to, a twentieth of a whole request.
package enum Arrival: Sendable {
  case request(Request)
  case refused(RefusedRequest)

  /// Whether the client would rather have JSON than a page.
  package var prefersJSON: Bool {
    switch self {
    case .request(let request): request.prefersJSON
    case .refused(let refused): refused.prefersJSON
    }
  }
}

/// A request that is no `Request`, and how its answer should look.
package struct RefusedRequest: Sendable, Equatable {
  package let problem: RequestProblem
  /// Whether the client asked for JSON rather than a page.
  package let prefersJSON: Bool

  package init(_ problem: RequestProblem, prefersJSON: Bool = false) {
    self.problem = problem
    self.prefersJSON = prefersJSON
  }
}
