/// Turns offsets of a text into lines and columns, and lines into offsets.
///
/// Offsets near the last one asked for cost little, wherever they are.
@safe
struct ColumnCounter {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where each line begins; made when it is first needed.
  private lazy var lineStarts = unsafe ColumnCounter.lineStarts(of: bytes)
  /// The offset that was last asked for, and what it was.
  private var last = (offset: 0, line: 1, column: 1)

  init(_ bytes: UnsafeBufferPointer<UInt8>) { unsafe self.bytes = unsafe bytes }

  /// Where a line begins, from 1; the text's end where it has no such line.
  mutating func offset(ofLine line: Int) -> Int {
    if line <= 1 { return 0 }
    return line <= lineStarts.count ? lineStarts[line - 1] : unsafe bytes.count
  }

  /// The line and column of a byte, from 1; columns are Unicode scalars.
  mutating func lineAndColumn(at offset: Int) -> (line: Int, column: Int) {
    let line = line(at: offset)
    let start = lineStarts[line - 1]
    let fromLast = offset - last.offset
    if line == last.line, abs(fromLast) < offset - start {
      last.column +=
        fromLast < 0 ? -scalars(in: offset..<last.offset) : scalars(in: last.offset..<offset)
    } else {
      last.column = 1 + scalars(in: start..<offset)
    }
    last = (offset, line, last.column)
    return (line, last.column)
  }

  /// The line that holds a byte.
  private mutating func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  private func scalars(in range: Range<Int>) -> Int {
    unsafe bytes[range].count { $0 & 0xC0 != 0x80 }
  }

  private static func lineStarts(of bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var starts = [0]
    for index in bytes.indices where unsafe bytes[index] == UInt8(ascii: "\n") {
      starts.append(index + 1)
    }
    return starts
  }
}
