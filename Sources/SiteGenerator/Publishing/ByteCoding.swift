/// Writes numbers and texts one after the other, little-endian, texts with their length before.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ number: UInt64) {
    unsafe withUnsafeBytes(of: number.littleEndian) { unsafe bytes.append(contentsOf: $0) }
  }

  mutating func write(_ number: Int) { write(UInt64(bitPattern: Int64(number))) }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write(_ text: String?) {
    write(text == nil ? 0 : 1)
    if let text { write(text) }
  }
}

/// Reads what a `ByteWriter` wrote.
///
/// Damaged input throws; it never traps.
struct ByteReader {
  struct Damaged: Error {}

  private let bytes: [UInt8]
  private var position: Int

  init(_ bytes: [UInt8], from position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func number() throws -> UInt64 {
    guard bytes.count - position >= 8 else { throw Damaged() }
    let number = unsafe bytes.withUnsafeBytes {
      unsafe $0.loadUnaligned(fromByteOffset: position, as: UInt64.self)
    }
    position += 8
    return UInt64(littleEndian: number)
  }

  mutating func integer() throws -> Int { Int(truncatingIfNeeded: try number()) }

  /// A count of things that take a byte or more each: never more than what is left.
  mutating func count() throws -> Int {
    let count = try integer()
    guard count >= 0, count <= bytes.count - position else { throw Damaged() }
    return count
  }

  mutating func text() throws -> String {
    let length = try count()
    let end = position + length
    defer { position = end }
    return unsafe bytes.withUnsafeBufferPointer {
      unsafe String(decoding: UnsafeBufferPointer(rebasing: $0[position..<end]), as: UTF8.self)
    }
  }

  mutating func optionalText() throws -> String? { try integer() == 0 ? nil : try text() }
}
