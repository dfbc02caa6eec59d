/// A table as spreadsheets save it (RFC 4180): fields in quotation marks may hold separators, line
/// ends and doubled marks.
///
/// The separator is what the first line uses: `;` or `,`.
struct CSV {
  struct Row {
    var fields: [String]
    /// The line of the file on which the row begins, from 1.
    var line: Int
  }

  /// Why a text is no table.
  struct Fault: Error {
    /// The line on which a quotation mark opens that nothing closes.
    var line: Int
  }

  private(set) var rows: [Row] = []

  /// - Parameter text: UTF-8 without a byte order mark.
  init(_ text: [UInt8]) throws(Fault) {
    let separator = CSV.separator(of: text)
    var row = Row(fields: [], line: 1)
    var field: [UInt8] = []
    var line = 1
    var index = 0
    var isQuoted = false
    var quoteLine = 1
    func byte(_ offset: Int) -> UInt8? { offset < text.count ? text[offset] : nil }
    while let byte = byte(index) {
      if byte == newline { line += 1 }
      if isQuoted {
        if byte != quote {
          field.append(byte)
        } else if text[min(index + 1, text.count - 1)] == quote, index + 1 < text.count {
          field.append(quote)
          index += 1
        } else {
          isQuoted = false
        }
      } else if byte == quote, field.isEmpty {
        (isQuoted, quoteLine) = (true, line)
      } else if byte == separator {
        row.end(&field)
      } else if byte == newline {
        if field.last == carriageReturn { field.removeLast() }
        row.end(&field)
        keep(row)
        row = Row(fields: [], line: line)
      } else {
        field.append(byte)
      }
      index += 1
    }
    guard !isQuoted else { throw Fault(line: quoteLine) }
    if field.last == carriageReturn { field.removeLast() }
    row.end(&field)
    keep(row)
  }

  /// Blank lines, and lines of nothing but separators, say nothing.
  private mutating func keep(_ row: Row) {
    if row.fields.contains(where: { !$0.isEmpty }) { rows.append(row) }
  }

  /// The one of `;` and `,` that stands more often in the first line.
  private static func separator(of text: [UInt8]) -> UInt8 {
    let head = text.prefix { $0 != newline }
    let semicolons = head.count { $0 == UInt8(ascii: ";") }
    return semicolons >= head.count { $0 == UInt8(ascii: ",") } && semicolons > 0
      ? UInt8(ascii: ";") : UInt8(ascii: ",")
  }
}

private let quote = UInt8(ascii: "\"")
private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")

extension CSV.Row {
  fileprivate mutating func end(_ field: inout [UInt8]) {
    fields.append(String(decoding: field, as: UTF8.self).trimmingSpaces())
    field.removeAll(keepingCapacity: true)
  }
}
