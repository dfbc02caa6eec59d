import Markdown
import Testing

@testable import SiteGenerator

/// The style sheet, sizes and anchors: small parts of every page.
struct SmallPartsTests {
  @Test(arguments: [
    ("", ""), ("  \n", ""), ("/* a */p{}/* b", "p{}"),
    ("p {\n  color : red ;\n  margin: 0 ;\n}\n", "p{color :red;margin:0}"),
    ("a > b , c { x : y }", "a>b,c{x :y}"), ("main :focus { a: b }", "main :focus{a:b}"),
    ("a::before{content:\"/* a ;} */  b\"}", "a::before{content:\"/* a ;} */  b\"}"),
    ("a{content:'\\'  ;}'}", "a{content:'\\'  ;}'}"),
    ("a{b:calc(1px + 2px)}", "a{b:calc(1px + 2px)}"),
    (
      "@media (min-width: 40em) and (color) { a { b: c } }",
      "@media (min-width:40em) and (color){a{b:c}}"
    ),
    ("a .b  .c{}", "a .b .c{}"), ("a{margin:0/* */auto}", "a{margin:0 auto}"),
  ])
  func `the style sheet loses what CSS does not need`(css: String, minified: String) {
    #expect(String(decoding: StyleSheet.minified(Array(css.utf8)), as: UTF8.self) == minified)
  }

  @Test func `a style sheet that is small already stays as it is`() {
    let css = Array("a>b{c:\"d  e\"}@media (x:y){f g{h:calc(1px - 2px)}}".utf8)
    #expect(StyleSheet.minified(css) == css)
  }

  @Test(arguments: [
    (0, "0 octet"), (1, "1 octet"), (2, "2 octets"), (1023, "1023 octets"), (1024, "1 Ko"),
    (1535, "1 Ko"), (1536, "2 Ko"), (245_760, "240 Ko"), (1_048_575, "1 Mo"), (1_048_576, "1 Mo"),
    (1_572_864, "1,5 Mo"), (10_485_760, "10 Mo"),
  ])
  func `a size reads as French`(bytes: Int, text: String) {
    #expect(ByteCount.french(bytes) == text.replacing(" ", with: "\u{A0}"))
  }

  @Test func `anchors are plain, unique, and as the editor says`() async throws {
    let html = try await TestSite.html(
      of: "## L'été à Noël\n\na\n\n## L’été à Noël\n\nb\n\n## ?\n\nc\n\n## Fin {#fin #la-fin}\n\nd")
    #expect(
      html == """
        <h2 id="l-ete-a-noel">L’été à Noël</h2>
        <p>a</p>
        <h2 id="l-ete-a-noel-2">L’été à Noël</h2>
        <p>b</p>
        <h2 id="partie">?</h2>
        <p>c</p>
        <h2 id="fin"><span id="la-fin"></span>Fin</h2>
        <p>d</p>

        """)
  }
}
