/// A mail as a file holds it (RFC 5322, RFC 2045), read as far as it can be: nothing in it is an
/// error.
struct MailMessage {
  let header: MailHeader
  /// The first part that is plain text.
  private(set) var text: String?
  /// The first part that is HTML.
  private(set) var html: String?

  /// Parts in parts beyond this are a mistake, or an attack.
  private static let deepest = 4
  private static let mostParts = 32

  init(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0
    }
    let (header, body) = Self.split(lines[...])
    self.header = header
    take(header, body, depth: 0)
  }

  private typealias Lines = ArraySlice<ArraySlice<UInt8>>

  /// A head, and what stands behind its empty line.
  private static func split(_ lines: Lines) -> (MailHeader, Lines) {
    let end = lines.firstIndex { $0.isEmpty } ?? lines.endIndex
    return (MailHeader(lines[..<end]), lines[end...].dropFirst())
  }

  private mutating func take(_ header: MailHeader, _ body: Lines, depth: Int) {
    let type = header.word("content-type") ?? "text/plain"
    if type.hasPrefix("multipart/"), depth < Self.deepest,
      let boundary = header.parameter("boundary", of: "content-type"), !boundary.isEmpty
    {
      for part in Self.parts(of: body, boundary: Array(boundary.utf8)) {
        let (header, body) = Self.split(part)
        take(header, body, depth: depth + 1)
      }
    } else if header.word("content-disposition") == "attachment" {
      return
    } else if type == "text/plain" {
      text = text ?? Self.decoded(header, body)
    } else if type == "text/html" {
      html = html ?? Self.decoded(header, body)
    }
  }

  /// What stands between the lines `--boundary` (RFC 2046 §5.1).
  private static func parts(of body: Lines, boundary: [UInt8]) -> [Lines] {
    let delimiter = [UInt8](repeating: UInt8(ascii: "-"), count: 2) + boundary
    var parts: [Lines] = []
    var start: Int?
    for index in body.indices where body[index].starts(with: delimiter) {
      let behind = body[index].dropFirst(delimiter.count).filter { $0 != 0x20 && $0 != 0x09 }
      guard behind.isEmpty || behind.elementsEqual("--".utf8) else { continue }
      if let start { parts.append(body[start..<index]) }
      start = index + 1
      if !behind.isEmpty || parts.count == mostParts { return parts }
    }
    // The last line is missing: what is there is shown.
    if let start { parts.append(body[start...]) }
    return parts
  }

  private static func decoded(_ header: MailHeader, _ body: Lines) -> String {
    let bytes = Array(body.joined(separator: [UInt8(ascii: "\n")]))
    let coding = header.word("content-transfer-encoding").flatMap(TransferCoding.init)
    let charset = Charset(header.parameter("charset", of: "content-type") ?? "utf-8")
    return charset.text(of: coding?.decode(bytes) ?? bytes)
  }
}
