import Markdown
import Testing

/// Texts folded to what an address can hold.
struct SlugTests {
  @Test(arguments: [
    ("Délai de paie", "delai-de-paie"), ("L’œuvre n° 2", "l-oeuvre-n-2"), ("SRU", "sru"),
    ("Qu'est-ce que c'est ?", "qu-est-ce-que-c-est"), ("  a  b  ", "a-b"), ("a--b__c", "a-b-c"),
    ("Où ça\u{A0}?", "ou-ca"), ("À ÉÈÊË ÎÏ ÔÖ ÙÛÜ Ç", "a-eeee-ii-oo-uuu-c"),
    ("Æ æ Œ ß", "ae-ae-oe-ss"),
    ("e\u{301}te\u{301}", "ete"), ("Ɛ ɔ Ŋ ɖ ɣ", "e-o-n-d-g"), ("Łódź, Şırnak", "lodz-sirnak"),
    ("« Guillemets »", "guillemets"), ("100 %", "100"), ("", ""), ("?", ""), ("—", ""), ("👍🏽", ""),
    ("-a-", "a"), ("a/b.c:d", "a-b-c-d"),
  ])
  func `a text is folded to letters, digits and single hyphens`(_ text: String, _ folded: String) {
    #expect(slug(text) == folded)
  }

  @Test(arguments: ["delai-de-paie", "a-2", "0"])
  func `what is folded stays so`(_ text: String) {
    #expect(slug(text) == text)
  }
}
