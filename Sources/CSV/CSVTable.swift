/// A small table, read whole from bytes that are at hand.
package struct CSVTable: Sendable {
  package let rows: [CSVRow]
  package let encoding: CSVEncoding

  package init(_ bytes: [UInt8]) throws(CSVFault) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.contains(0) {
      throw .utf16
    }
    var validator = UTF8Validator()
    let isUTF8 = validator.accepts(bytes) && validator.isBetweenCharacters
    encoding = isUTF8 ? .utf8 : .windows1252
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var scanner = CSVScanner(separator: CSVScanner.separator(of: bytes), encoding: encoding)
    var rows: [CSVRow] = []
    try scanner.scan(bytes[mark...], into: &rows)
    try scanner.finish(into: &rows)
    self.rows = rows
  }
}
