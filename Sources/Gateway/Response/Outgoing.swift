/// An answer on its way to the server.
struct Outgoing {
  let response: Response
  /// Not so to HEAD.
  let withBody: Bool

  /// The bytes of a file that follow the header.
  var fileLength: Int64 { withBody ? response.sentFile?.range.count ?? 0 : 0 }

  /// Writes it: bytes in one piece, a file in pieces behind its header.
  ///
  /// `put` says whether the reader is still there; `log` takes what the operator should know.
  func write(_ put: ([UInt8]) -> Bool, log: (EventLine) -> Void = { $0.write() }) {
    guard put(response.bytes(withBody: withBody)), let file = response.sentFile, withBody else {
      return
    }
    if case .truncated(let count) = file.send(put) {
      log(
        EventLine(
          "file.truncated",
          [
            ("file", .text(file.file.name)), ("sent", .integer(Int(count))),
            ("announced", .integer(Int(file.range.count))),
          ]))
    }
  }
}
