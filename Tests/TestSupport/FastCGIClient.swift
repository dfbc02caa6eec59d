/// The web server's side of FastCGI, in records (FastCGI specification §3.3), one request a
/// connection.
package enum FastCGIClient {
  /// A whole request for a responder, on a connection that closes after it.
  package static func request(_ variables: [[UInt8]], body content: [UInt8]) -> [UInt8] {
    begin() + parameters(variables) + body(content)
  }

  /// `FCGI_BEGIN_REQUEST` for a responder.
  package static func begin(keep: Bool = false, role: UInt8 = 1) -> [UInt8] {
    record(1, [0, role, keep ? 1 : 0, 0, 0, 0, 0, 0])
  }

  /// The variables, in lines like `NAME=value`, cut into records of so many bytes, wherever that is.
  package static func parameters(_ lines: [[UInt8]], recordLength: Int = 60000) -> [UInt8] {
    let block = lines.flatMap { line -> [UInt8] in
      let name = line.prefix { $0 != UInt8(ascii: "=") }
      let value = line.dropFirst(name.count + 1)
      return length(name.count) + length(value.count) + name + value
    }
    return stream(4, block, recordLength)
  }

  /// The same of text.
  package static func parameters(_ lines: [String], recordLength: Int = 60000) -> [UInt8] {
    parameters(lines.map { Array($0.utf8) }, recordLength: recordLength)
  }

  /// What the program reads as its standard input.
  package static func body(_ bytes: [UInt8]) -> [UInt8] { stream(5, bytes, 60000) }

  /// Records of a type, and the empty one that ends them.
  private static func stream(_ type: UInt8, _ bytes: [UInt8], _ length: Int) -> [UInt8] {
    stride(from: 0, to: bytes.count, by: length).flatMap {
      record(type, bytes[$0..<min($0 + length, bytes.count)])
    } + record(type, [])
  }

  /// A record, made as long as its head by bytes that mean nothing.
  private static func record(_ type: UInt8, _ content: ArraySlice<UInt8>) -> [UInt8] {
    let padding = UInt8((8 - content.count % 8) % 8)
    let length = [UInt8(content.count >> 8), UInt8(content.count & 0xFF)]
    return [1, type, 0, 1] + length + [padding, 0] + content
      + [UInt8](repeating: 0xEE, count: Int(padding))
  }

  private static func length(_ count: Int) -> [UInt8] {
    guard count >= 128 else { return [UInt8(count)] }
    return [24, 16, 8, 0].map { UInt8(count >> $0 & 0xFF) | ($0 == 24 ? 0x80 : 0) }
  }
}
