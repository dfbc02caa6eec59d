/// The request headers that the program reads; no other reaches it.
///
/// `X_Real_IP` and `X-Real-IP` are one variable to CGI (CVE-2015-0219), so none of these alone
/// proves who sent it.
package enum Header: Int, Sendable, CaseIterable, NamedVariable {
  case accept, acceptLanguage, authorization, cookie, forwarded, ifMatch, ifModifiedSince
  case ifNoneMatch, ifRange, ifUnmodifiedSince, origin, range, secFetchSite, userAgent
  case xForwardedFor, xRealIP

  /// Its variable (RFC 3875 §4.1.18).
  var variable: StaticString {
    switch self {
    case .accept: "HTTP_ACCEPT"
    case .acceptLanguage: "HTTP_ACCEPT_LANGUAGE"
    case .authorization: "HTTP_AUTHORIZATION"
    case .cookie: "HTTP_COOKIE"
    case .forwarded: "HTTP_FORWARDED"
    case .ifMatch: "HTTP_IF_MATCH"
    case .ifModifiedSince: "HTTP_IF_MODIFIED_SINCE"
    case .ifNoneMatch: "HTTP_IF_NONE_MATCH"
    case .ifRange: "HTTP_IF_RANGE"
    case .ifUnmodifiedSince: "HTTP_IF_UNMODIFIED_SINCE"
    case .origin: "HTTP_ORIGIN"
    case .range: "HTTP_RANGE"
    case .secFetchSite: "HTTP_SEC_FETCH_SITE"
    case .userAgent: "HTTP_USER_AGENT"
    case .xForwardedFor: "HTTP_X_FORWARDED_FOR"
    case .xRealIP: "HTTP_X_REAL_IP"
    }
  }

  /// Whether it decides something, so that standing twice refuses the request.
  var isSingle: Bool {
    switch self {
    case .authorization, .cookie, .forwarded, .origin, .secFetchSite, .xForwardedFor, .xRealIP:
      true
    default: false
    }
  }
}

/// The variables of a request that are no headers of the client, or decide how it is read.
enum MetaVariable: Int, CaseIterable, NamedVariable {
  case contentLength, contentType, host, pathInfo, queryString, remoteAddress, requestMethod
  case scriptName, transferEncoding

  /// Its name (RFC 3875 §4.1).
  var variable: StaticString {
    switch self {
    case .contentLength: "CONTENT_LENGTH"
    case .contentType: "CONTENT_TYPE"
    case .host: "HTTP_HOST"
    case .pathInfo: "PATH_INFO"
    case .queryString: "QUERY_STRING"
    case .remoteAddress: "REMOTE_ADDR"
    case .requestMethod: "REQUEST_METHOD"
    case .scriptName: "SCRIPT_NAME"
    case .transferEncoding: "HTTP_TRANSFER_ENCODING"
    }
  }
}

/// Variables that are looked for by name.
protocol NamedVariable: CaseIterable, RawRepresentable<Int> {
  var variable: StaticString { get }
}

extension NamedVariable {
  /// The variable with this name in bytes; nil for any other.
  init?(named name: UnsafeRawBufferPointer) {
    for number in 0..<Self.allCases.count {
      guard let candidate = Self(rawValue: number) else { return nil }
      let spelling = candidate.variable
      if unsafe spelling.utf8CodeUnitCount == name.count
        && name.elementsEqual(
          UnsafeBufferPointer(start: spelling.utf8Start, count: spelling.utf8CodeUnitCount))
      {
        self = candidate
        return
      }
    }
    return nil
  }
}
