import TestSupport

/// A CGI response (RFC 3875 §6), read as strictly as the strictest server does.
struct Answer: Equatable {
  var status: Int
  /// In their order, without the status.
  var fields: [Field]
  var body: [UInt8]

  struct Field: Equatable {
    var name: String
    var value: String
  }

  /// nil for anything but `Status:` with three digits, header lines that end in CRLF, an empty
  /// line, and no more body than is announced.
  init?(_ bytes: [UInt8]) {
    guard let end = Self.end(ofHeaderIn: bytes) else { return nil }
    let header = String(decoding: bytes[..<end], as: UTF8.self)
    var lines = header.split(separator: "\r\n", omittingEmptySubsequences: false)
    let first = lines.removeFirst()
    guard first.hasPrefix("Status: "), !header.replacing("\r\n", with: "").contains("\n"),
      let status = Int(first.dropFirst(8).prefix(3)), (200..<600).contains(status)
    else { return nil }
    self.status = status
    fields = []
    for line in lines {
      guard let colon = line.firstRange(of: ": ") else { return nil }
      fields.append(
        Field(
          name: String(line[..<colon.lowerBound]), value: String(line[colon.upperBound...])))
    }
    body = Array(bytes[(end + 4)...])
    guard let length = self["Content-Length"] else { return }
    guard body.isEmpty || Int(length) == body.count else { return nil }
  }

  private static func end(ofHeaderIn bytes: [UInt8]) -> Int? {
    guard bytes.count >= 4 else { return nil }
    return (0...(bytes.count - 4)).first { bytes[$0..<($0 + 4)] == [13, 10, 13, 10] }
  }

  subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  var text: String { String(decoding: body, as: UTF8.self) }

  /// The portal's cookie that comes with it; empty where it is taken away.
  var cookie: String? {
    self["Set-Cookie"].map { field in
      String(field.prefix { $0 != ";" }.drop { $0 != "=" }.dropFirst())
    }
  }

  /// The value of a hidden field of its form.
  func hidden(_ name: String) -> String? { hiddenField(name, in: text) }
}
