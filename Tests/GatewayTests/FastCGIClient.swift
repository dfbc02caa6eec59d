import Glibc

/// The side of the web server, in records (FastCGI specification §3.3), one request a connection.
enum FastCGIClient {
  struct Answer: Equatable {
    var output = ""
    /// The records of type FCGI_END_REQUEST.
    var ends = 0
  }

  static func record(_ type: UInt8, _ content: [UInt8] = [], id: UInt8 = 1) -> [UInt8] {
    let padding = UInt8((8 - content.count % 8) % 8)
    let length = [UInt8(content.count >> 8), UInt8(content.count & 0xFF)]
    return [1, type, 0, id] + length + [padding, 0] + content
      + [UInt8](repeating: 0xEE, count: Int(padding))
  }

  /// `FCGI_BEGIN_REQUEST` for a responder.
  static func begin(keep: Bool = false, role: UInt8 = 1) -> [UInt8] {
    record(1, [0, role, keep ? 1 : 0, 0, 0, 0, 0, 0])
  }

  /// The variables, cut into records of so many bytes, wherever that is.
  static func parameters(_ lines: [String], recordLength: Int = 60000) -> [UInt8] {
    let block = lines.flatMap { line -> [UInt8] in
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let (name, value) = (Array(parts[0].utf8), Array(parts[1].utf8))
      return length(name.count) + length(value.count) + name + value
    }
    return cut(block, 4, recordLength) + record(4)
  }

  static func body(_ bytes: [UInt8]) -> [UInt8] { cut(bytes, 5, 60000) + record(5) }

  static func send(_ bytes: [UInt8], to descriptor: Int32) {
    var sent = 0
    while sent < bytes.count {
      let count = unsafe bytes[sent...].withUnsafeBytes {
        unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      sent += count
    }
  }

  /// Everything that came until the other side closed.
  static func receive(_ descriptor: Int32) -> Answer {
    let bytes = readAll(descriptor)
    close(descriptor)
    var answer = Answer()
    var output: [UInt8] = []
    var start = 0
    while start + 8 <= bytes.count {
      let length = Int(bytes[start + 4]) << 8 | Int(bytes[start + 5])
      let end = start + 8 + length
      if bytes[start + 1] == 6 { output += bytes[(start + 8)..<end] }
      if bytes[start + 1] == 3 { answer.ends += 1 }
      start = end + Int(bytes[start + 6])
    }
    answer.output = String(decoding: output, as: UTF8.self)
    return answer
  }

  private static func cut(_ bytes: [UInt8], _ type: UInt8, _ length: Int) -> [UInt8] {
    stride(from: 0, to: bytes.count, by: length).flatMap {
      record(type, Array(bytes[$0..<min($0 + length, bytes.count)]))
    }
  }

  private static func length(_ count: Int) -> [UInt8] {
    count < 128
      ? [UInt8(count)]
      : [
        0x80 | UInt8(count >> 24), UInt8(count >> 16 & 0xFF), UInt8(count >> 8 & 0xFF),
        UInt8(count & 0xFF),
      ]
  }
}
