import Markdown
import Testing

/// Marks within a text, typography and placeholders: Markdown in, HTML out.
struct InlineTests {
  @Test(arguments: [
    ("*a* **b** ~~c~~", "<em>a</em> <strong>b</strong> <del>c</del>"),
    ("***a***", "<em><strong>a</strong></em>"),
    ("`a < b ?`", "<code>a &lt; b ?</code>"), ("a & b &eacute; &lt;", "a &amp; b é &lt;"),
    ("\\*a\\*", "*a*"), ("5\" < 6\"", "5&quot; &lt; 6&quot;"),
  ])
  func `a mark`(_ markdown: String, _ output: String) {
    #expect(html(markdown) == "<p>\(output)</p>\n")
  }

  @Test(arguments: [
    ("L'agent dit : \"Pourquoi ?\"", "L’agent dit_: «_Pourquoi_?_»"),
    ("**Attention** : lisez...", "<strong>Attention</strong>_: lisez…"),
    ("\"**Aide**\"", "«_<strong>Aide</strong>_»"),
    ("`l'un` : l'autre", "<code>l'un</code>_: l’autre"),
    ("[l'aide](#a) ?", "<a href=\"‹address 0›\">l’aide</a>_?"),
    ("Objet:", "Objet_:"), ("**Objet:** lisez", "<strong>Objet_:</strong> lisez"),
    ("Objet:\nlisez", "Objet_:\nlisez"), ("*Objet:*`a`", "<em>Objet:</em><code>a</code>"),
    ("a:*b*, 14:05, c:`d`", "a:<em>b</em>, 14:05, c:<code>d</code>"),
    ("\"`a`\"  \n\"b\"", "«_<code>a</code>_»<br>\n«_b_»"),
    ("20% et `20%`", "20_% et <code>20%</code>"),
    ("À 14 h 05, 20 %", "À 14_h_05, 20_%"),
    (
      "https://exemple.org/?a=b;c ?",
      "<a href=\"https://exemple.org/?a=b;c\">https://exemple.org/?a=b;c</a>_?"
    ),
  ])
  func `texts are in French typography, code and addresses are not`(
    _ markdown: String, _ output: String
  ) {
    #expect(html(markdown) == "<p>\(output)</p>\n")
  }

  @Test func `each block has its own guillemets`() {
    #expect(html("- \"a\n- \"b\"") == "<ul>\n<li>«_a</li>\n<li>«_b_»</li>\n</ul>\n")
  }

  @Test func `typography can be left out`() {
    let plain = options { $0.frenchTypography = false }
    #expect(html("L'un : \"a\" & b", plain) == "<p>L'un : &quot;a&quot; &amp; b</p>\n")
  }

  // MARK: Placeholders

  private let filling = options {
    $0.placeholders = ["site": "L'aide & moi", "duree": "20 minutes"]
    $0.deferredPlaceholders = ["nom", "lien"]
    $0.addressPlaceholders = ["lien"]
  }

  @Test(arguments: [
    ("Sur {{site}} : {{ duree }} !", "Sur L’aide &amp; moi_: 20_minutes_!"),
    ("\"{{nom}}\"? {{nom}}: {{nom}}:{{nom}}", "«_{{nom}}_»_? {{nom}}_: {{nom}}:{{nom}}"),
    ("Bonjour {{nom}}, bienvenue", "Bonjour {{nom}}, bienvenue"),
    ("**{{site}}**", "<strong>L’aide &amp; moi</strong>"),
    ("Suivez {{lien}}", "Suivez <a href=\"{{lien}}\">{{lien}}</a>"),
    ("`{{site}}`", "<code>{{site}}</code>"),
    ("{{}} {{ }} {{a b}} {{site", "{{}} {{ }} {{a b}} {{site"),
    ("{site}", "{site}"),
  ])
  func `placeholders are filled in, left for later, or no placeholders`(
    _ markdown: String, _ output: String
  ) {
    let document = Document(parsing: markdown, options: filling)
    #expect(shown(document) == "<p>\(output)</p>\n")
    #expect(document.remarks == [])
  }

  @Test func `placeholders are filled in headings too, and in their anchors`() {
    let document = Document(parsing: "## {{duree}}", options: filling)
    #expect(shown(document) == "<h2 id=\"20-minutes\">20_minutes</h2>\n")
    #expect(document.headings.map { visible($0.text) } == ["20_minutes"])
  }

  // MARK: Images

  @Test func `an image`() {
    let document = Document(parsing: "![Plan \"A\" & B](img/plan.png)")
    #expect(
      shown(document)
        == "<p><img src=\"‹image 0›\" alt=\"Plan «_A_» &amp; B\" loading=\"lazy\"></p>\n")
    #expect(document.links.map(\.role) == [.image])
    #expect(document.links.map(\.destination) == ["img/plan.png"])
  }
}
