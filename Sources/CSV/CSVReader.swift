import FileSystem

/// Reads a table as spreadsheets save it (RFC 4180), row by row: fields in quotation marks may hold
/// separators, line ends and doubled marks.
///
/// The separator is what the first line uses, `;` or `,`; a byte order mark is passed over. A file
/// that is not UTF-8 is read as Windows-1252, and `encoding` says so.
package struct CSVReader: ~Copyable {
  package let encoding: CSVEncoding
  private let stream: FileStream
  private var scanner: CSVScanner
  private var rows: [CSVRow] = []
  private var next = 0
  private var isAtStart = true
  private var isAtEnd = false

  private static let chunk = 1 << 16

  package init(_ path: String) throws {
    let (encoding, head) = try CSVEncoding.detect(path)
    let stream = try FileStream(path)
    self.encoding = encoding
    self.stream = stream
    scanner = CSVScanner(separator: CSVScanner.separator(of: head), encoding: encoding)
  }

  /// The next row; nil at the end.
  ///
  /// Lines of nothing but separators say nothing and are passed over.
  package mutating func nextRow() throws -> CSVRow? {
    while next == rows.count {
      rows.removeAll(keepingCapacity: true)
      next = 0
      if isAtEnd { return nil }
      let bytes = try stream.read(upTo: CSVReader.chunk)
      if bytes.isEmpty {
        isAtEnd = true
        try scanner.finish(into: &rows)
      } else {
        let mark = isAtStart && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        isAtStart = false
        try scanner.scan(bytes[mark...], into: &rows)
      }
    }
    next += 1
    return rows[next - 1]
  }
}

/// The state of a reading: it can stop and go on at any byte.
struct CSVScanner {
  private let separator: UInt8
  private let encoding: CSVEncoding
  private var row = CSVRow(fields: [], line: 1, columns: [])
  private var field: [UInt8] = []
  private var line = 1
  private var column = 1
  private var fieldColumn = 1
  /// Inside quotation marks, and the line on which they opened.
  private var isQuoted = false
  private var quoteLine = 1
  /// A mark was read inside quotation marks: it ends them, unless another one follows.
  private var sawMark = false

  private static let longestField = 1 << 16

  init(separator: UInt8, encoding: CSVEncoding) {
    self.separator = separator
    self.encoding = encoding
  }

  /// The one of `;` and `,` that stands more often in the first line.
  static func separator(of text: [UInt8]) -> UInt8 {
    let head = text.prefix { $0 != newline }
    let semicolons = head.count { $0 == UInt8(ascii: ";") }
    return semicolons > 0 && semicolons >= head.count { $0 == UInt8(ascii: ",") }
      ? UInt8(ascii: ";") : UInt8(ascii: ",")
  }

  mutating func scan(_ bytes: ArraySlice<UInt8>, into rows: inout [CSVRow]) throws(CSVFault) {
    for byte in bytes { try scan(byte, into: &rows) }
  }

  mutating func finish(into rows: inout [CSVRow]) throws(CSVFault) {
    guard !isQuoted || sawMark else { throw .unclosedQuote(line: quoteLine) }
    endRow(into: &rows)
  }

  private mutating func scan(_ byte: UInt8, into rows: inout [CSVRow]) throws(CSVFault) {
    if byte & 0xC0 != 0x80 || encoding == .windows1252 { column += 1 }
    if isQuoted {
      if sawMark {
        sawMark = false
        if byte == quote { return try append(byte) }
        isQuoted = false
      } else if byte == quote {
        sawMark = true
        return
      } else {
        if byte == newline { line += 1 }
        return try append(byte)
      }
    }
    switch byte {
    case quote where field.isEmpty: (isQuoted, quoteLine) = (true, line)
    case separator: endField()
    case newline:
      endRow(into: &rows)
      line += 1
      row.line = line
      (column, fieldColumn) = (1, 1)
    default: try append(byte)
    }
  }

  private mutating func append(_ byte: UInt8) throws(CSVFault) {
    guard field.count < CSVScanner.longestField else { throw .fieldTooLong(line: line) }
    field.append(byte)
  }

  private mutating func endField() {
    row.fields.append(text(of: field))
    row.columns.append(fieldColumn)
    field.removeAll(keepingCapacity: true)
    fieldColumn = column
  }

  private mutating func endRow(into rows: inout [CSVRow]) {
    if field.last == carriageReturn { field.removeLast() }
    endField()
    (isQuoted, sawMark) = (false, false)
    if row.fields.contains(where: { !$0.isEmpty }) { rows.append(row) }
    row = CSVRow(fields: [], line: line, columns: [])
  }

  private func text(of field: [UInt8]) -> String {
    var trimmed = field[...]
    while trimmed.first == space { trimmed = trimmed.dropFirst() }
    while trimmed.last == space { trimmed = trimmed.dropLast() }
    return encoding == .utf8
      ? String(decoding: trimmed, as: UTF8.self) : CSVEncoding.textOfWindows1252(trimmed)
  }
}

private let quote = UInt8(ascii: "\"")
private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
private let space = UInt8(ascii: " ")
