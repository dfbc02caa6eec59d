/// Who sends the bytes of a file: the program, or the web server in front of it.
///
/// A server that was not told to take files over passes the header on, which betrays the place and
/// leaves the reader an empty page; so the program does it, unless the operator says otherwise.
///
/// Handed off is only a plain GET of a whole file. A HEAD, a range or a condition is answered here:
/// each server has rules of its own for them, and the answers must not depend on who sends.
/// lighttpd and Apache's mod_xsendfile keep all fields of the answer. nginx keeps Content-Type,
/// Content-Disposition, Set-Cookie, Cache-Control and Expires, makes Last-Modified of the file and
/// Accept-Ranges by itself, and drops the rest: its internal location has to say them again, by
/// `etag off; add_header ETag $upstream_http_etag always;` and likewise
/// `$upstream_http_content_security_policy` and the other policies.
package enum HandOff: Sendable, Equatable {
  /// The program sends them.
  case itself
  /// nginx sends them: the address of its `internal` location, which ends with a slash.
  case xAccelRedirect(prefix: String)
  /// lighttpd or Apache sends them: the store's folder, which ends with a slash.
  case xSendfile(folder: String)

  /// Reads a setting: `self`, `x-accel-redirect` or `x-sendfile`, and where its server looks.
  ///
  /// nil for another word, and for a place that is not absolute, has an empty part, `.`, `..` or a
  /// control in it. A slash at its end may lack; `self` needs no place.
  package init?(setting: String, place: String = "") {
    switch setting {
    case "self": self = .itself
    case "x-accel-redirect":
      guard let folder = Self.folder(place) else { return nil }
      self = .xAccelRedirect(prefix: folder)
    case "x-sendfile":
      guard let folder = Self.folder(place) else { return nil }
      self = .xSendfile(folder: folder)
    default: return nil
    }
  }

  /// The field that hands a file over; nil where the program sends it.
  ///
  /// It takes an open file: of one that is missing nginx would make a 404 with the fields of the
  /// file. All three servers decode percent signs, in a path as in an address.
  func field(for file: OpenFile) -> Response.Field? {
    switch self {
    case .itself: nil
    case .xAccelRedirect(let prefix):
      Response.Field(name: "X-Accel-Redirect", value: Self.encoded(prefix + file.name))
    case .xSendfile(let folder):
      Response.Field(name: "X-Sendfile", value: Self.encoded(folder + file.name))
    }
  }

  private static func encoded(_ path: String) -> String {
    percentEncoded(path) { isUnreserved($0) || $0 == UInt8(ascii: "/") }
  }

  private static func folder(_ place: String) -> String? {
    var parts = place.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if parts.last?.isEmpty == true { parts.removeLast() }
    guard let first = parts.first, first.isEmpty,
      parts.dropFirst().allSatisfy({ part in
        !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
          && part.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
      })
    else { return nil }
    return place.utf8.last == UInt8(ascii: "/") ? place : place + "/"
  }
}
