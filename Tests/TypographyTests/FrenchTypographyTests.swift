import Testing
import Typography

/// Texts by themselves, and in runs; `_` stands for a no-break space.
struct FrenchTypographyTests {
  static let table = [
    // Colons, semicolons
    ("Objet : congé", "Objet_: congé"), ("Objet: congé", "Objet_: congé"),
    ("Objet :", "Objet_:"), ("oui ; non", "oui_; non"), ("oui; non", "oui_; non"),
    ("Objet:", "Objet_:"), ("identité;", "identité_;"), ("Objet:\nsuite", "Objet_:\nsuite"),
    ("(un) : deux", "(un)_: deux"), ("(un): deux", "(un)_: deux"), ("2024 : fin", "2024_: fin"),
    // Questions, exclamations
    ("Pourquoi ?", "Pourquoi_?"), ("Pourquoi?", "Pourquoi_?"), ("Bravo !", "Bravo_!"),
    ("Bravo!", "Bravo_!"), ("Quoi ?!", "Quoi_?!"), ("Quoi?! Non", "Quoi_?! Non"),
    ("été? Oui", "été_? Oui"), ("(vraiment?)", "(vraiment_?)"), ("Prêt ? Oui.", "Prêt_? Oui."),
    // Guillemets
    ("« Aide »", "«_Aide_»"), ("«Aide»", "«_Aide_»"), ("\"Aide\"", "«_Aide_»"),
    ("dit \"oui\".", "dit «_oui_»."), ("(\"oui\")", "(«_oui_»)"), ("\" Aide \"", "«_Aide_»"),
    ("\"un\" et \"deux\"", "«_un_» et «_deux_»"), ("\"Pourquoi ?\"", "«_Pourquoi_?_»"),
    ("« Pourquoi ? »", "«_Pourquoi_?_»"), ("« l'aide »", "«_l’aide_»"),
    // Apostrophes, ellipses
    ("l'agent d'État", "l’agent d’État"), ("l’agent", "l’agent"), ("attendez...", "attendez…"),
    ("etc... Fin", "etc… Fin"), ("... fin", "… fin"), ("a..b", "a..b"), ("Fin.", "Fin."),
    // Quantities
    ("20 %", "20_%"), ("20%", "20_%"), ("20%, puis 5%.", "20_%, puis 5_%."),
    ("(20%)", "(20_%)"), ("100% ?", "100_%_?"), ("100%: tout", "100_%_: tout"),
    ("240 Ko", "240_Ko"), ("1 250 000 agents", "1_250_000_agents"),
    ("14 h 05", "14_h_05"), ("à 8 h", "à 8_h"), ("n° 12", "n°_12"), ("N° 12", "N°_12"),
    ("2,5 Mo", "2,5_Mo"), ("le 3 mars", "le 3_mars"), ("01 00 00 00 01", "01_00_00_00_01"),
    // Spaces that are typed well, or nearly
    ("Objet\u{202F}: congé", "Objet_: congé"), ("20\u{2009}%", "20_%"),
    ("Objet_: congé", "Objet_: congé"), ("«_Aide_»", "«_Aide_»"),
  ]

  @Test(arguments: table)
  func `what is typed as usual is printed as it should be`(_ input: String, _ output: String) {
    #expect(shown(FrenchTypography.apply(typed(input))) == output)
  }

  @Test(arguments: table.map(\.1))
  func `what is printed as it should be stays so`(_ text: String) {
    #expect(shown(FrenchTypography.apply(typed(text))) == text)
  }

  @Test(arguments: [
    "", " ", "a", "Un texte simple, sans rien de spécial.", "14:05", "14:05:30", "1:2", "a:b",
    "https://exemple.org/aide?page=2&q=a;b#fin", "http://exemple.org:8080/", "sru@exemple.org",
    "mailto:sru@exemple.org", "a < b > c & d", "12.5", "€ – — ’ œ ☑ 👍🏽", "a\nb", "fin!important",
    "what?ever", "5\"", "Élève", "%20", "a%20b", "20%2F", "1%a", "20%_a", "% fini", "&nbsp; x",
    "&#160;", "(a:b)", "C:\\x", "::", "a::b",
  ])
  func `what is no French punctuation is left alone`(_ text: String) {
    #expect(FrenchTypography.apply(text) == text)
  }

  // MARK: Runs

  /// What runs of one block come to.
  private func printed(_ runs: [String], escaping: Bool = false) -> String {
    var typography = FrenchTypography()
    var output: [UInt8] = []
    for var run in runs {
      run.withUTF8 { unsafe typography.append($0, to: &output, escaping: escaping) }
    }
    return shown(String(decoding: output, as: UTF8.self))
  }

  @Test(arguments: [
    (["Attention", " : lisez"], "Attention_: lisez"),
    (["Attention ", ": lisez"], "Attention_: lisez"),
    (["Pourquoi", "?"], "Pourquoi_?"), (["\"", "Aide", "\""], "«_Aide_»"),
    (["dit \"", "Aide", " \"."], "dit «_Aide_»."), (["«", " Aide ", "»"], "«_Aide_»"),
    (["n°", " 12"], "n°_12"), (["a", "", " !"], "a_!"),
  ])
  func `marks within a block do not part what belongs together`(_ runs: [String], _ output: String)
  {
    #expect(printed(runs) == output)
  }

  @Test func `a run that ends in a colon is read with what follows`() {
    let followers: [(UInt8, String)] = [
      (0, "Objet_:"), (UInt8(ascii: " "), "Objet_:"), (UInt8(ascii: "x"), "Objet:"),
    ]
    for (following, expected) in followers {
      var typography = FrenchTypography()
      var output: [UInt8] = []
      var text = "Objet:"
      text.withUTF8 {
        unsafe typography.append($0, to: &output, escaping: false, following: following)
      }
      #expect(shown(String(decoding: output, as: UTF8.self)) == expected)
    }
  }

  @Test func `what is no prose is read as a word, and the end of a line as a space`() {
    var typography = FrenchTypography()
    var output: [UInt8] = []
    func write(_ text: String) {
      var text = text
      text.withUTF8 { unsafe typography.append($0, to: &output, escaping: false) }
    }
    write("\"")
    typography.passWord()
    write("\"")
    typography.passLineEnd()
    write("\"Aide\"")
    #expect(shown(String(decoding: output, as: UTF8.self)) == "«__»«_Aide_»")
  }

  @Test func `a new block begins afresh`() {
    var typography = FrenchTypography()
    var output: [UInt8] = []
    for var block in ["\"Aide", "\"Liens\""] {
      block.withUTF8 { unsafe typography.append($0, to: &output, escaping: false) }
      typography.reset()
    }
    #expect(shown(String(decoding: output, as: UTF8.self)) == "«_Aide«_Liens_»")
  }

  @Test(arguments: [
    ("a < b > c & d", "a &lt; b &gt; c &amp; d"), ("\"l'un\" & l'autre", "«_l’un_» &amp; l’autre"),
    ("5\" < 6\"", "5&quot; &lt; 6&quot;"), ("<b>", "&lt;b&gt;"), ("&nbsp;", "&amp;nbsp;"),
  ])
  func `entities are written in the same pass where they are asked for`(
    _ input: String, _ output: String
  ) {
    #expect(printed([input], escaping: true) == output)
  }
}
