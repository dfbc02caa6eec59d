/// What a program answers by FastCGI, out of its records.
package struct FastCGIAnswer: Equatable {
  /// What the records of type `FCGI_STDOUT` hold together.
  package private(set) var bytes: [UInt8] = []
  /// How many records of type `FCGI_END_REQUEST` there are.
  package private(set) var ends = 0

  /// The same as text.
  package var output: String { String(decoding: bytes, as: UTF8.self) }

  /// - Parameter records: all that came; a record that was cut off says nothing.
  package init(_ records: [UInt8]) {
    var start = 0
    while start + 8 <= records.count {
      let end = start + 8 + Int(records[start + 4]) << 8 + Int(records[start + 5])
      guard end <= records.count else { return }
      if records[start + 1] == 6 { bytes += records[(start + 8)..<end] }
      if records[start + 1] == 3 { ends += 1 }
      start = end + Int(records[start + 6])
    }
  }
}
