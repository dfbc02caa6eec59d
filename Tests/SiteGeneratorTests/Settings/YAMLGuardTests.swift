import Testing

@testable import SiteGenerator

/// What is refused before a YAML parser takes it in.
struct YAMLGuardTests {
  /// « * 2:4 », the reason and the place; nil where all is well.
  private func refusal(_ yaml: String, mostTokens: Int = 1_000) -> String? {
    do throws(YAMLGuard.Refusal) {
      try YAMLGuard.check(Array(yaml.utf8), mostTokens: mostTokens)
      return nil
    } catch {
      let place = UTF8Check.place(of: error.offset, in: Array(yaml.utf8), file: "")
      if case .anchorOrTag(let sign) = error.reason {
        return "\(sign) \(place.line):\(place.column)"
      }
      return "\(error.reason) \(place.line):\(place.column)"
    }
  }

  @Test(arguments: [
    ("a: &x b", "& 1:4"), ("a: *x", "* 1:4"), ("a: b\nc: *x", "* 2:4"), ("*x: a", "* 1:1"),
    ("? *x\n: a", "* 1:3"), ("? &x a", "& 1:3"), ("- *x", "* 1:3"), ("- - &x a", "& 1:5"),
    ("a: [b, *x]", "* 1:8"), ("a: [*x]", "* 1:5"), ("a: {*x : b}", "* 1:5"),
    ("a: {b: &x c}", "& 1:8"), ("a: [\n  b,\n  *x]", "* 3:3"), ("[[*x]]", "* 1:3"),
    ("<<: *x", "* 1:5"), ("a: !!str b", "! 1:4"), ("a: !x &y b", "! 1:4"), ("&x", "& 1:1"),
    ("a: 'b'\nc: *x", "* 2:4"), ("a: \"b\\\"\"\nc: *x", "* 2:4"), ("a: 'b''c'\nc: *x", "* 2:4"),
    ("a: \"b\nc\"\nd: *x", "* 3:4"), ("a: b # \"\nc: *x", "* 2:4"), ("# \"\na: *x", "* 2:4"),
    ("a: b\"c\nd: *x", "* 2:4"), ("a: l'été\nd: *x", "* 2:4"), ("é: *x", "* 1:4"),
    ("a: |\n  b\nc: *x", "* 3:4"), ("- a: |\n  b: &x c", "& 2:6"), ("- |\n a\n- *x", "* 3:3"),
    ("a: |2\n    \"\nb: *x", "* 3:4"), ("a: >-\n\n  \"b\n\nc: *x", "* 5:4"),
    ("- a: |1\n  \"\n- *x", nil), ("a:\n  b: |\n  c: *x", "* 3:6"),
    ("? |\n  a\n: *x", "* 3:3"), ("a: b\n---\n*x", "* 3:1"), ("---\n&x a", "& 2:1"),
    ("%YAML 1.1\n--- *x", "* 2:5"), ("a: b\u{2028}c: *x", "* 1:9"), ("a: b\rc: *x", "* 1:9"),
    ("a:\n- b\n- *x", "* 3:3"), ("[a]: *x", "* 1:6"), ("\"a\": *x", "* 1:6"),
    ("{a: |\"}\nb: *x", "* 2:4"),
  ])
  func `an anchor, an alias or a tag is refused where it stands`(_ yaml: String, _ place: String?) {
    #expect(refusal(yaml) == place)
  }

  @Test(arguments: [
    "a: b & c * d", "a: \"*x\"", "a: '&x'", "a: b*", "a: 2*3", "a: b &x", "a: b, *x", "a: b [*x]",
    "a: http://exemple.org/?a=1&b=2", "# *x", "a: b # *x", "a: b\n  *x\n  &y", "- b\n  &x",
    "a: \"b\n  *x\"", "a: 'b\n  *x'", "a: |\n  *x\n  &y\nc: d", "a: >\n  b\n\n  *x\n",
    "a: [b *x, \"*x\", '&y']", "a: {b: c &x}", "a: \"\\\\\"\nb: \"*\"", "a: |+1\n *x\n  *y\n",
    "a: -*x", "a: ?*x", "a: :*x", "", "a:", "a: |", "a: \"", "[", "- a: |\n    *x\n  b: c",
  ])
  func `the same signs within a text are a part of it`(_ yaml: String) {
    #expect(refusal(yaml) == nil)
  }

  @Test func `deep nesting is refused, in brackets and in lines`() {
    let brackets = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
    #expect(refusal("a: \(brackets)") == "tooDeep 1:19")
    #expect(refusal(String(repeating: "- ", count: 500) + "a") == "tooDeep 1:33")
    let lines = (0..<40).map { String(repeating: " ", count: $0) + "a:" }
    #expect(refusal(lines.joined(separator: "\n")) == "tooDeep 17:18")
    #expect(refusal("a:\n  - b:\n      - {c: [d]}\n") == nil)
  }

  @Test func `a great many values are refused`() {
    #expect(refusal(String(repeating: "- a\n", count: 100), mostTokens: 200) == nil)
    #expect(
      refusal(String(repeating: "- a\n", count: 101), mostTokens: 200) == "tooManyValues 101:1")
  }

  /// Nine lists of nine of the list before: 9^9 texts in 400 bytes.
  private static let bomb = (1..<10).map { number in
    "a\(number): &a\(number) [\(Array(repeating: "*a\(number - 1)", count: 9).joined(separator: ","))]"
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      (["a0: &a0 b"] + bomb).joined(separator: "\n"),
      (["a0: &a0 b"] + bomb + ["? *a9", ": b"]).joined(separator: "\n"),
      "aliases: " + String(repeating: "[", count: 1_000), String(repeating: "? ", count: 500),
    ])
  func `a bomb goes off nowhere`(_ yaml: String) {
    let page = FrontMatter.read(Array("---\ntitle: A\n\(yaml)\n---\n".utf8), file: "a.md")
    let site = Settings.read(Array((TestSite.settings + yaml).utf8), file: "site.yml")
    #expect(page.problems.map(\.code) == ["entete-illisible"])
    #expect(site.1.map(\.code) == ["reglages-illisibles"])
  }

  @Test func `a front matter larger than 64 KB is refused`() {
    let line = "description: " + String(repeating: "a", count: 64 << 10)
    let reading = FrontMatter.read(Array("---\n\(line)\n---\nTexte".utf8), file: "a.md")
    #expect(
      reading.problems.map(\.kind) == [.frontMatterUnreadable(reason: .tooLarge(limit: 65_536))])
    #expect(reading.linesBefore == 3)
  }
}
