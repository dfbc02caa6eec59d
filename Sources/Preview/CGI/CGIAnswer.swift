/// What a CGI program writes (RFC 3875 §6), read into what a browser is sent.
enum CGIAnswer {
  /// Bytes before the empty line; web servers take no more.
  private static let headLimit = 65_536
  /// Fields that speak of a connection, which is this server's affair.
  private static let ownFields: Set<String> = [
    "status", "content-length", "connection", "keep-alive", "transfer-encoding", "trailer",
    "upgrade",
  ]

  /// The answer; nil where the program wrote none that a web server would pass on: no head, no
  /// field of CGI, a status that is none, a field twice, another length of body than it told.
  ///
  /// - Parameter method: of the request; the answer to `HEAD` has no body.
  static func read(_ output: [UInt8], to method: String) -> StaticAnswer? {
    guard let (lines, body) = split(output), let fields = fields(lines) else { return nil }
    guard let status = status(fields) else { return nil }
    let hasBody = method != "HEAD" && status != 204 && status != 304
    let told = fields.first { $0.name.lowercased() == "content-length" }?.value
    if let told, hasBody, Int(told) != body.count { return nil }
    var headers = fields.filter { !ownFields.contains($0.name.lowercased()) }
    if method == "HEAD", let told, Int(told) != nil { headers.append(("Content-Length", told)) }
    return StaticAnswer(status, headers, body: hasBody ? body : [])
  }

  /// The lines of the head, which end in LF or CRLF, and what stands behind the empty one.
  private static func split(_ output: [UInt8]) -> (lines: [ArraySlice<UInt8>], body: [UInt8])? {
    var lines: [ArraySlice<UInt8>] = []
    var rest = output[...]
    while let end = rest.prefix(headLimit).firstIndex(of: UInt8(ascii: "\n")) {
      guard end < headLimit else { return nil }
      let line = rest[..<end]
      rest = rest[(end + 1)...]
      let bare = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if bare.isEmpty { return (lines, Array(rest)) }
      lines.append(bare)
    }
    return nil
  }

  private static func fields(
    _ lines: [ArraySlice<UInt8>]
  ) -> [(name: String, value: String)]? {
    var fields: [(name: String, value: String)] = []
    var names: Set<String> = []
    for line in lines {
      let text = String(decoding: line, as: UTF8.self)
      let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, RequestHead.isToken(parts[0]) else { return nil }
      let name = String(parts[0])
      let isFirst = names.insert(name.lowercased()).inserted
      guard
        isFirst
          || !["status", "location", "content-type", "content-length"]
            .contains(name.lowercased())
      else { return nil }
      fields.append((name, RequestHead.trimmed(parts[1])))
    }
    return fields
  }

  /// The status that is told, or the one that a `Location` or a body alone stands for (§6.2).
  private static func status(_ fields: [(name: String, value: String)]) -> Int? {
    let value = { (name: String) in fields.first { $0.name.lowercased() == name }?.value }
    if let told = value("status") {
      let digits = told.prefix { $0 != " " }
      guard digits.utf8.count == 3, let status = Int(digits), (200...599).contains(status) else {
        return nil
      }
      return status
    }
    if value("location") != nil { return 302 }
    return value("content-type") == nil ? nil : 200
  }
}
