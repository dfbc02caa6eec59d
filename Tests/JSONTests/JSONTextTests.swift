import JSON
import Testing

struct `JSON` {
  @Test func `is written in the order of its members, and ends no script`() {
    let json = JSONText.object([
      ("b", .string("</script>\u{7}é")), ("a", .array([.integer(1), .null])),
    ])
    #expect(json.description == #"{"b":"\u003c/script\u003e\u0007é","a":[1,null]}"#)
  }
}
