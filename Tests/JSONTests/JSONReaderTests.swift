import JSON
import Testing

struct `Reading JSON` {
  private func read(_ text: String) throws(JSONReadProblem) -> String {
    try JSONText(reading: Array(text.utf8)).description
  }

  private func reason(_ bytes: [UInt8]) -> JSONReadProblem.Reason? {
    do throws(JSONReadProblem) { _ = try JSONText(reading: bytes) } catch { return error.reason }
    return nil
  }

  @Test(arguments: [
    (#" { "b" : [ 1 , -20 , 0 ] , "a" : null } "#, #"{"b":[1,-20,0],"a":null}"#),
    (#""é\u00e9\"\\\/\b\f\n\r\t""#, #""éé\"\\/\u0008\u000c\n\u000d\u0009""#),
    (#""\ud83d\ude00\uD83D\uDE00""#, #""😀😀""#),
    (#"[true,false,[],{}]"#, "[true,false,[],{}]"),
    (#"{"a":{"b":1},"b":2}"#, #"{"a":{"b":1},"b":2}"#),
    ("9223372036854775807", "9223372036854775807"),
  ])
  func `keeps what was written`(text: String, expected: String) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: [
    "", " ", "{", "[1", "[1,]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "1 2", "tru", "nulll",
    "01", "-", "+1", "'a'", "\"", "\"\\x\"", "\"\\u12g4\"", "\"\\u123", "\"a\nb\"", "\u{FEFF}1",
    "[1}", "\"\\ud83d\\u12\"",
  ])
  func `refuses what the grammar does not have`(text: String) {
    #expect(reason(Array(text.utf8)) == .syntax)
  }

  @Test(arguments: [
    ("1.5", JSONReadProblem.Reason.unreadableNumber), ("1e3", .unreadableNumber),
    ("9223372036854775808", .unreadableNumber), (#""\ud83d""#, .loneSurrogate),
    (#""\ude00\ud83d""#, .loneSurrogate), (#""\ud83d\u0041""#, .loneSurrogate),
    (#"{"a":1,"a":2}"#, .duplicateName), (#"{"a":1,"\u0061":2}"#, .duplicateName),
  ])
  func `names what it does not read`(text: String, expected: JSONReadProblem.Reason) {
    #expect(reason(Array(text.utf8)) == expected)
  }

  @Test(arguments: [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xC3]] as [[UInt8]])
  func `refuses bytes that are no UTF-8`(bytes: [UInt8]) {
    #expect(reason([0x22] + bytes + [0x22]) == .invalidUTF8)
  }

  @Test func `two names that look alike and differ in bytes are two`() throws {
    #expect(try read("{\"\u{E9}\":1,\"e\u{301}\":2}").contains("2"))
  }

  @Test func `a depth of 16 is read, one of 17 or of a million is not`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(try read(nested(16)) == nested(16))
    #expect(reason(Array(nested(17).utf8)) == .tooDeep)
    #expect(reason(Array(repeating: UInt8(ascii: "["), count: 1_000_000)) == .tooDeep)
  }

  @Test func `says where, and in the value of which member`() {
    #expect(
      throws: JSONReadProblem.self,
      performing: { try JSONText(reading: Array(#"{"nom":"\ud83d"}"#.utf8)) })
    do throws(JSONReadProblem) {
      _ = try JSONText(reading: Array(#"{"nom":"\ud83d"}"#.utf8))
    } catch {
      #expect(error.reason == .loneSurrogate && error.offset == 8 && error.member == "nom")
    }
  }
}
