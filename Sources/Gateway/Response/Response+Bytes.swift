extension Response {
  /// The answer as a server reads it from a CGI program (RFC 3875 §6).
  ///
  /// `Status` comes first and always: busybox looks for it in the first eight bytes, and Apache
  /// answers conditional requests by itself where it is missing. A file is sent behind these bytes
  /// and is not among them.
  package func bytes(withBody: Bool = true) -> [UInt8] {
    if refusedField != nil { return Self.broken.bytes(withBody: withBody) }
    var bytes: [UInt8] = []
    if withBody, case .bytes(let content) = body {
      bytes.reserveCapacity(1024 + content.count)
    }
    bytes += "Status: \(status) \(Self.reason(status))\r\n".utf8
    for field in fields {
      bytes += field.name.utf8
      bytes += [UInt8(ascii: ":"), 0x20]
      bytes += field.value.utf8
      bytes += [0x0D, 0x0A]
    }
    if !isBodiless { bytes += "Content-Length: \(body.count)\r\n".utf8 }
    bytes += [0x0D, 0x0A]
    if withBody && !isBodiless, case .bytes(let content) = body { bytes += content }
    return bytes
  }

  /// The part of a file that follows the bytes, except to HEAD.
  package var sentFile: FileBody? {
    guard refusedField == nil, !isBodiless, case .file(let file) = body else { return nil }
    return file
  }

  /// Neither has a body, and a length would be one of another answer (RFC 9110 §8.6).
  private var isBodiless: Bool { status == 204 || status == 304 }

  private static var broken: Response {
    var broken = Response(
      500, contentType: "text/plain; charset=utf-8", "Erreur interne. Veuillez réessayer.\n")
    broken["Cache-Control"] = "no-store"
    broken["X-Content-Type-Options"] = "nosniff"
    return broken
  }

  /// The words of RFC 9110 §15; servers send them on, programs look at the number.
  private static func reason(_ status: Int) -> StaticString {
    switch status {
    case 200: "OK"
    case 201: "Created"
    case 202: "Accepted"
    case 204: "No Content"
    case 206: "Partial Content"
    case 303: "See Other"
    case 304: "Not Modified"
    case 308: "Permanent Redirect"
    case 400: "Bad Request"
    case 401: "Unauthorized"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 406: "Not Acceptable"
    case 408: "Request Timeout"
    case 409: "Conflict"
    case 410: "Gone"
    case 411: "Length Required"
    case 412: "Precondition Failed"
    case 413: "Content Too Large"
    case 414: "URI Too Long"
    case 415: "Unsupported Media Type"
    case 416: "Range Not Satisfiable"
    case 422: "Unprocessable Content"
    case 429: "Too Many Requests"
    case 431: "Request Header Fields Too Large"
    case 500: "Internal Server Error"
    case 501: "Not Implemented"
    case 503: "Service Unavailable"
    default: "Unknown"
    }
  }
}
