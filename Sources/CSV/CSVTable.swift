/// A small table, read whole from bytes that are at hand.
package struct CSVTable: Sendable {
  package let rows: [CSVRow]
  package let encoding: CSVEncoding

  package init(_ bytes: [UInt8]) throws(CSVFault) {
    try self.init(bytes, CSVEncoding(of: bytes))
  }

  /// - Parameter encoding: how the letters are written, by `CSVEncoding(of:)`.
  package init(_ bytes: [UInt8], _ encoding: CSVEncoding) throws(CSVFault) {
    self.encoding = encoding
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var scanner = CSVScanner(separator: CSVScanner.separator(of: bytes), encoding: encoding)
    var rows: [CSVRow] = []
    try scanner.scan(bytes[mark...], into: &rows)
    try scanner.finish(into: &rows)
    self.rows = rows
  }
}
