/// The bytes of an open file that an answer consists of; they are read while they are sent.
package struct FileBody: Sendable, Equatable {
  package let file: OpenFile
  package let range: ByteRange

  /// How a transfer ended.
  package enum Transfer: Sendable, Equatable {
    case complete
    /// The reader went away, which is normal.
    case abandoned
    /// The file ended before its announced size, after so many bytes of the range.
    case truncated(after: Int64)
  }

  /// Bytes of one piece.
  package static let piece = 65536

  /// A part of a file, all of it where no range is given.
  package init(_ file: OpenFile, _ range: ByteRange? = nil) {
    self.file = file
    self.range = range ?? ByteRange(start: 0, count: file.size)
  }

  package static func == (one: Self, other: Self) -> Bool {
    one.file === other.file && one.range == other.range
  }

  /// Reads piece after piece, and hands each on until `put` says that nobody takes it.
  ///
  /// A file that shrinks ends short and is not padded: its reader knows the length, and notices.
  package func send(_ put: ([UInt8]) -> Bool) -> Transfer {
    var sent: Int64 = 0
    while sent < range.count {
      let wanted = Int(min(Int64(Self.piece), range.count - sent))
      let bytes = file.read(at: range.start + sent, atMost: wanted)
      guard !bytes.isEmpty else { return .truncated(after: sent) }
      guard put(bytes) else { return .abandoned }
      sent += Int64(bytes.count)
    }
    return .complete
  }
}
