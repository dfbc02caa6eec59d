import Gateway
import Testing

struct `An answer with a file` {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    folder.write("a%1.pdf", Array("0123456789".utf8), modified: 784_111_777)
  }

  private func answer(
    _ headers: [Header: String] = [:], _ method: Gateway.Method = .get,
    as file: ServedFile? = nil, by handOff: HandOff = .itself
  ) throws -> Response {
    let request = Request(method, "/", headers: headers)
    return .file(
      try folder.open("a%1.pdf"), as: try file ?? served(), to: request, now: now, by: handOff)
  }

  private func head(_ response: Response) -> String {
    String(decoding: response.bytes(withBody: false), as: UTF8.self)
  }

  private func body(_ response: Response) -> String {
    var bytes: [UInt8] = []
    _ = response.sentFile?.send {
      bytes += $0
      return true
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let policies = """
    ETag: "revision"\r
    Cache-Control: private, max-age=0, must-revalidate\r
    Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'\r
    X-Content-Type-Options: nosniff\r
    Cross-Origin-Resource-Policy: same-origin\r
    Referrer-Policy: no-referrer\r
    X-Robots-Tag: noindex\r

    """

  private static let description = """
    Content-Type: application/pdf\r
    Content-Disposition: inline; filename="arrete-2024-153.pdf"\r
    Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT\r
    Accept-Ranges: bytes\r

    """

  @Test(arguments: [Gateway.Method.get, .head])
  func `has all of it, and the same fields for HEAD (items 1, 2, 3, 28, 29, 33 to 37)`(
    method: Gateway.Method
  ) throws {
    let headers: [Header: String] = method == .head ? [.range: "bytes=0-0"] : [:]
    let response = try answer(headers, method)
    #expect(
      head(response) == "Status: 200 OK\r\n" + Self.description + Self.policies
        + "Content-Length: 10\r\n\r\n")
    #expect(body(response) == "0123456789")
  }

  @Test func `has a part (items 4, 8)`() throws {
    let response = try answer([.range: "bytes=7-99"])
    #expect(
      head(response) == "Status: 206 Partial Content\r\n" + Self.description
        + "Content-Range: bytes 7-9/10\r\n" + Self.policies + "Content-Length: 3\r\n\r\n")
    #expect(body(response) == "789")
  }

  @Test func `has none where the reader has it (item 18)`() throws {
    let response = try answer([.ifNoneMatch: "\"revision\""])
    #expect(head(response) == "Status: 304 Not Modified\r\n" + Self.policies + "\r\n")
    #expect(body(response) == "")
  }

  @Test func `has none where a condition fails, or no byte is asked for (items 7, 22)`() throws {
    let failed = try answer([.ifMatch: "\"other\""])
    #expect(
      head(failed) == "Status: 412 Precondition Failed\r\n" + Self.policies
        + "Content-Length: 0\r\n\r\n")
    let empty = try answer([.range: "bytes=-0"])
    #expect(
      head(empty) == "Status: 416 Range Not Satisfiable\r\nContent-Range: bytes */10\r\n"
        + "Accept-Ranges: bytes\r\n" + Self.policies + "Content-Length: 0\r\n\r\n")
    #expect(body(failed) == "" && body(empty) == "")
  }

  @Test func `to keep has a sandbox, and one that the address alone opens no copy (35, 36)`()
    throws
  {
    let response = try answer(as: served(.attachment, .never))
    #expect(response["Content-Security-Policy"] == "sandbox; default-src 'none'")
    #expect(response["Cache-Control"] == "private, no-store")
    #expect(response["Content-Disposition"] == #"attachment; filename="arrete-2024-153.pdf""#)
  }

  @Test func `that became a bare 500 sends no file`() throws {
    var response = try answer()
    response["X-A"] = "a\nb"
    #expect(response.sentFile == nil && head(response).hasPrefix("Status: 500 "))
  }

  typealias Place = (handOff: HandOff, name: String, value: String)

  @Test(
    arguments: [
      (.xAccelRedirect(prefix: "/_actes/"), "X-Accel-Redirect", "/_actes/a%251.pdf"),
      (.xSendfile(folder: "/srv/é x/"), "X-Sendfile", "/srv/%C3%A9%20x/a%251.pdf"),
    ] as [Place])
  func `is handed over with the fields of one that is not (items 42, 48)`(place: Place) throws {
    var response = try answer(by: place.handOff)
    #expect(response[place.name] == place.value && response.body == .bytes([]))
    response[place.name] = nil
    var own = try answer()
    // nginx writes that one itself.
    if case .xAccelRedirect = place.handOff { own["Accept-Ranges"] = nil }
    #expect(response.status == own.status && response.fields == own.fields)
  }

  @Test(
    arguments: [
      .range, .ifRange, .ifMatch, .ifNoneMatch, .ifModifiedSince, .ifUnmodifiedSince,
    ] as [Header], [HandOff.xAccelRedirect(prefix: "/_a/"), .xSendfile(folder: "/a/")])
  func `is never handed over with a condition (item 48)`(header: Header, handOff: HandOff) throws {
    for value in ["bytes=0-0", "bytes=0-0,2-2", "bytes=20-", "\"revision\"", "*", "x"] {
      let response = try answer([header: value], by: handOff)
      let own = try answer([header: value])
      #expect(response.status == own.status && response.fields == own.fields)
      #expect(body(response) == body(own))
    }
    #expect(try answer([header: ""], by: handOff).sentFile == nil)
    #expect(try answer([:], .head, by: handOff).fields == answer([:], .head).fields)
  }

  @Test func `goes where the setting says (item 49)`() {
    #expect(HandOff(setting: "self") == .itself)
    #expect(
      HandOff(setting: "x-accel-redirect", place: "/_actes")
        == .xAccelRedirect(prefix: "/_actes/"))
    #expect(HandOff(setting: "x-sendfile", place: "/srv/a/") == .xSendfile(folder: "/srv/a/"))
    for place in ["", "a", "a/", "//", "/a//b", "/a/../b", "/a/.", "/a\r\nX: b", "/a\u{0}"] {
      #expect(HandOff(setting: "x-sendfile", place: place) == nil)
      #expect(HandOff(setting: "x-accel-redirect", place: place) == nil)
    }
    for setting in ["", "Self", "x-sendfile2", "nginx"] {
      #expect(HandOff(setting: setting, place: "/a") == nil)
    }
  }
}
