import Testing
import Typography

/// The words of an HTML template; `_` stands for a no-break space.
struct TemplateTypographyTests {
  private func printed(_ template: String) -> String {
    shown(String(decoding: typographed(template: Array(template.utf8)), as: UTF8.self))
  }

  @Test(arguments: [
    ("<p>Pourquoi ?</p>", "<p>Pourquoi_?</p>"), ("l'aide", "l’aide"),
    ("<b>Attention</b> : lisez", "<b>Attention</b>_: lisez"),
    ("<h1>\"{{title}}\"</h1>", "<h1>«_{{title}}_»</h1>"),
    ("<p>{{nom}} : {{valeur}} %</p>", "<p>{{nom}}_: {{valeur}}_%</p>"),
    ("{{#a}}l'un{{/a}}{{^a}}l'autre{{/a}}", "{{#a}}l’un{{/a}}{{^a}}l’autre{{/a}}"),
    ("<p>a < b ?</p>", "<p>a < b_?</p>"), ("<p>R&D !</p>", "<p>R&D_!</p>"),
    ("<p>\"<a href=\"#\">{{a}}</a>\"?</p>", "<p>«_<a href=\"#\">{{a}}</a>_»_?</p>"),
    ("<p>\"Aide</p><p>\"Liens\"</p>", "<p>«_Aide</p><p>«_Liens_»</p>"),
    ("\"<code>a</code>\"", "«_<code>a</code>_»"), ("\"un\"<br>\"deux\"", "«_un_»<br>«_deux_»"),
    ("<b>Objet:</b> {{a}}", "<b>Objet_:</b> {{a}}"), ("<dt>Objet:</dt>", "<dt>Objet_:</dt>"),
    ("{{nom}}: {{#a}}Oui;{{/a}}", "{{nom}}_: {{#a}}Oui;{{/a}}"),
    ("{{heures}}:{{minutes}}", "{{heures}}:{{minutes}}"), ("<B>\"</B>a\"", "<B>«_</B>a_»"),
    ("<i>l'un</i> <i>l'autre</i>", "<i>l’un</i> <i>l’autre</i>"),
  ])
  func `words between tags are printed as they should be`(_ template: String, _ output: String) {
    #expect(printed(template) == output)
  }

  @Test func `guillemets open before an element and close behind it`() {
    #expect(printed("<p>\"<b>Aide</b>\"</p>") == "<p>«_<b>Aide</b>_»</p>")
  }

  @Test(arguments: [
    "<a title=\"Qui ? L'un\" href='a?b=\"c\"'>", "<a title=\"a > l'un ?\">",
    "<input value='a ?' required>",
    "<p {{#a}}class=\"l'un\"{{/a}}>", "<!-- l'un ? -->", "<!doctype html>", "{{! l'un ? }}",
    "{{>l'un}}", "{{{l'un ?}}}", "<code>l'un ?</code>", "<pre tabindex=\"0\">l'un\n ?</pre>",
    "<style>a { content: \"l'un\" }</style>", "<script>let a = b ? 'c' : 'd'</script>",
    "<textarea>l'un ?</textarea>", "&eacute;&#39;&amp;&nbsp;", "a &lt; b",
    "<pre><code>l'un ?</code></pre>",
  ])
  func `tags, attributes, code and entities are left alone`(_ template: String) {
    #expect(printed(template) == template)
  }

  @Test func `words behind code are printed as they should be`() {
    #expect(printed("<code>a ?</code> l'un ?") == "<code>a ?</code> l’un_?")
  }

  @Test(arguments: [
    "Aide&nbsp;: ici", "Aide&#160;: ici", "Quoi&nbsp;? Oui", "«&nbsp;Aide&nbsp;»", "20&#xA0;%",
  ])
  func `a no-break space that is an entity is enough`(_ template: String) {
    #expect(printed(template) == template)
  }

  @Test(arguments: [
    "<p>Pourquoi ? \"L'un\" : 20 %</p>", "{{#a}}« {{b}} »{{/a}} : l'un...",
    "<b>n° 12</b> ; 14 h 05",
  ])
  func `applied twice, it changes nothing more`(_ template: String) {
    let once = typographed(template: Array(template.utf8))
    #expect(once != Array(template.utf8))
    #expect(typographed(template: once) == once)
  }

  @Test(arguments: ["<p", "<p title=\"", "{{a", "<!-- a", "<code>a ?", "&", ""])
  func `what is not closed goes to the end as it is`(_ template: String) {
    #expect(printed(template) == template)
  }
}
