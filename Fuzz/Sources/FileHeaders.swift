import Gateway

/// A part lies within its file, and written again is the same part (RFC 9110 §14.2).
///
/// The input is the size of a file in digits, a byte of 0, and the header.
func checkRange(_ input: [UInt8]) {
  let pieces = parts(of: input, 2)
  let size = Int64(String(decoding: pieces[0], as: UTF8.self)) ?? 1000
  guard size >= 0, case .part(let part) = RangeRequest(parsing: pieces[1], size: size) else {
    return
  }
  expect(
    part.start >= 0 && part.count > 0 && part.start <= size - part.count,
    "a part outside of \(size): \(part)")
  let again = "bytes=\(part.start)-\(part.start + (part.count - 1))"
  expect(
    RangeRequest(parsing: Array(again.utf8), size: size) == .part(part), "another part: \(again)")
}

/// Every date that is written is read, and a date that is read at all, whatever its format, is one
/// that is written (RFC 9110 §5.6.7).
func checkDate(_ input: [UInt8]) {
  let now = HTTPDate(seconds: 1_790_000_000)
  let some = HTTPDate(seconds: input.reduce(0) { ($0 * 251 + Int64($1)) % 253_402_300_800 })
  expect(HTTPDate(parsing: Array(some.text.utf8), now: now) == some, "unread: \(some.text)")
  guard let date = HTTPDate(parsing: input, now: now) else { return }
  expect(HTTPDate(parsing: Array(date.text.utf8), now: now) == date, "another date: \(date.text)")
  let spaces = input.filter { $0 == 0x20 }
  expect((3...5).contains(spaces.count) && input.count <= 40, "a date of no format")
}

/// Tags, written again, read the same; a tag of ours is found among its like (RFC 9110 §8.8.3).
func checkEntityTag(_ input: [UInt8]) {
  if let own = EntityTag(revision: String(decoding: input, as: UTF8.self), size: 10) {
    let sent = EntityTags(parsing: Array("\"a\", \(own.text)".utf8))
    expect(sent.contain(own, by: { $0.isStronglyEqual(to: $1) }), "not found: \(own.text)")
  }
  guard case .these(let tags) = EntityTags(parsing: input), !tags.isEmpty else { return }
  let mark = [UInt8(ascii: "\"")]
  let written = tags.map { tag in Array((tag.isWeak ? "W/" : "").utf8) + mark + tag.opaque + mark }
  let again = EntityTags(parsing: Array(written.joined(separator: Array(", ".utf8))))
  expect(again == .these(tags), "other tags: \(tags)")
  expect(tags.allSatisfy { again.contain($0, by: { $0 == $1 }) }, "a tag is lost: \(tags)")
}

/// A file's name ends neither its header nor its parameter, and names no folder (RFC 6266 §4.3).
func checkDisposition(_ input: [UInt8]) {
  let name = String(decoding: input, as: UTF8.self)
  guard let text = ContentDisposition(.attachment, fileName: name)?.text else { return }
  expect(text.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "not for a header: \(text)")
  let pieces = text.split(separator: "\"", omittingEmptySubsequences: false)
  guard pieces.count == 3 else { return expect(false, "a quotation mark too many: \(text)") }
  expect(pieces[0] == "attachment; filename=", "no name: \(text)")
  expect(pieces[1].utf8.allSatisfy(isPlain), "a name that leads on: \(text)")
  expect(pieces[1].contains { $0 != "." }, "no name, or a folder's: \(text)")
  let mark = "; filename*=UTF-8''"
  expect(pieces[2].isEmpty || pieces[2].hasPrefix(mark), "another parameter: \(text)")
  expect(pieces[2].dropFirst(mark.count).utf8.allSatisfy(isExtended), "a name that ends: \(text)")
}

private func isPlain(_ byte: UInt8) -> Bool { !"\"\\/%;".utf8.contains(byte) }

/// `ext-value` without its quotation marks and separators (RFC 8187 §3.2.1).
private func isExtended(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  default: "!#$&+-.^_`|~%".utf8.contains(byte)
  }
}
