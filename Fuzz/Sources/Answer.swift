import Gateway
import JSON

/// Whatever reaches a header or the log ends neither its line nor its neighbours (R96, R105).
///
/// The input is a field's name, its value and a cookie, a byte of 0 between them.
func checkResponse(_ input: [UInt8]) {
  let texts = parts(of: input, 3).map { String(decoding: $0, as: UTF8.self) }
  var response = Response(200, contentType: "text/plain; charset=utf-8", "corps")
  response[texts[0]] = texts[1]
  response.addCookie(texts[2])
  let bytes = response.bytes()
  let lines = head(of: bytes)
  let isRefused = response.refusedField != nil
  expect(
    lines.first == (isRefused ? "Status: 500 Internal Server Error" : "Status: 200 OK"),
    "no status: \(lines)")
  // Status and Content-Length are the gateway's own.
  expect(isRefused || lines.count == response.fields.count + 2, "another field: \(lines)")
  checkLine(texts)
}

/// The lines before the first empty one.
private func head(of bytes: [UInt8]) -> [String] {
  var lines: [String] = []
  for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
    expect(line.last == 0x0D, "a line that does not end as one")
    if line.count == 1 { return lines }
    expect(!line.dropLast().contains(0x0D), "a line within a line")
    lines.append(String(decoding: line.dropLast(), as: UTF8.self))
  }
  return lines
}

private func checkLine(_ texts: [String]) {
  let line = EventLine(texts[0], [(texts[1], .text(texts[2])), ("count", .integer(texts.count))])
  expect(line.bytes.count <= 1024 && line.bytes.last == 0x0A, "a line that is too long")
  expect(line.bytes.dropLast().allSatisfy { $0 >= 0x20 && $0 != 0x7F }, "a control in a line")
  let members = try? JSONText(reading: line.bytes)
  // A name that stands twice is the caller's fault; names are literals there.
  guard !["event", "count", "cut"].contains(texts[1]) else { return }
  expect(members != nil, "no JSON: \(String(decoding: line.bytes, as: UTF8.self))")
}
