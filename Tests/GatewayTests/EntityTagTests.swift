import Gateway
import TestSupport
import Testing

struct `An entity tag` {
  private func tags(_ header: String) -> [String]? {
    switch EntityTags(parsing: Array(header.utf8)) {
    case .any: nil
    case .these(let tags): tags.map(\.text)
    }
  }

  @Test func `is made of a content's revision and size (item 27)`() {
    #expect(
      EntityTag(revision: "Bxb5Jkyf4Z9ddFUn", size: 5_368_709_120)?.text
        == "\"Bxb5Jkyf4Z9ddFUn-5368709120\"")
  }

  @Test(arguments: ["a\"b", "a b", "a\r\nb", "a\u{0}", "a\u{7F}", "é"])
  func `has nothing in it that ends it`(opaque: String) {
    #expect(EntityTag(opaque) == nil)
  }

  @Test(arguments: [
    ("\"a\"", ["\"a\""]), ("\"a\", W/\"b\"", ["\"a\"", "W/\"b\""]),
    ("\"a\",\"b\"", ["\"a\"", "\"b\""]), (" , \"a\",\t,\"b\" ,", ["\"a\"", "\"b\""]),
    ("\"a,b\"", ["\"a,b\""]), ("\"\"", ["\"\""]), ("\"é\"", ["\"é\""]),
  ])
  func `stands in a list`(header: String, expected: [String]) {
    #expect(tags(header) == expected)
  }

  @Test(arguments: [
    "", "a", "\"a", "a\"", "\"a\" \"b\"", "\"a\"\"b\"", "w/\"a\"", "W/a", "W / \"a\"", "*, \"a\"",
    "\"a\", *", "**", "\"a b\"", "\"a\", b",
  ])
  func `in a list that breaks the grammar is none`(header: String) {
    #expect(tags(header) == [])
  }

  @Test(arguments: ["*", " * "])
  func `is any for a star`(header: String) {
    #expect(EntityTags(parsing: Array(header.utf8)) == .any)
  }

  @Test func `of whatever bytes is one that could be written`() {
    var random = SplitMix64(seed: 5)
    let alphabet = Array("\"\",W/ ab*\u{1}".utf8) + [0xFF]
    for _ in 0..<50_000 {
      let header = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      guard case .these(let found) = EntityTags(parsing: header) else { continue }
      #expect(found.allSatisfy { $0.opaque.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x7F } })
    }
  }
}
