/// The web server's side of FastCGI, in records (FastCGI specification §3.3).
enum FastCGIRecord {
  private static let begin: UInt8 = 1
  private static let parameters: UInt8 = 4
  private static let standardInput: UInt8 = 5
  private static let standardOutput: UInt8 = 6

  /// A whole request for a responder, on a connection that closes after it.
  static func request(_ variables: [[UInt8]], body: [UInt8]) -> [UInt8] {
    let pairs = variables.flatMap { line -> [UInt8] in
      let name = line.prefix { $0 != UInt8(ascii: "=") }
      let value = line.dropFirst(name.count + 1)
      return length(name.count) + length(value.count) + name + value
    }
    return record(begin, [0, 1, 0, 0, 0, 0, 0, 0]) + stream(parameters, pairs)
      + stream(standardInput, body)
  }

  /// What an answer's records of standard output hold together.
  static func output(in bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var start = 0
    while start + 8 <= bytes.count {
      let end = start + 8 + Int(bytes[start + 4]) << 8 + Int(bytes[start + 5])
      if bytes[start + 1] == standardOutput, end <= bytes.count {
        output += bytes[(start + 8)..<end]
      }
      start = end + Int(bytes[start + 6])
    }
    return output
  }

  private static func stream(_ type: UInt8, _ bytes: [UInt8]) -> [UInt8] {
    stride(from: 0, to: bytes.count, by: 60000).flatMap {
      record(type, Array(bytes[$0..<min($0 + 60000, bytes.count)]))
    } + record(type, [])
  }

  private static func record(_ type: UInt8, _ content: [UInt8]) -> [UInt8] {
    [1, type, 0, 1, UInt8(content.count >> 8), UInt8(content.count & 0xFF), 0, 0] + content
  }

  private static func length(_ count: Int) -> [UInt8] {
    guard count >= 128 else { return [UInt8(count)] }
    return [24, 16, 8, 0].map { UInt8(count >> $0 & 0xFF) | ($0 == 24 ? 0x80 : 0) }
  }
}
