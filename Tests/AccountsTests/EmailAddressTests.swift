import Accounts
import Testing

/// Addresses: which can be written to, and which are the same.
struct EmailAddressTests {
  @Test(arguments: [
    ("afi.dossou@exemple.org", "afi.dossou@exemple.org"),
    ("Afi.Dossou@Exemple.ORG", "afi.dossou@exemple.org"),
    ("  afi@exemple.org\u{A0}", "afi@exemple.org"),
    ("afi+carriere@exemple.org", "afi+carriere@exemple.org"),
    ("a@b.co", "a@b.co"),
    ("afi@sous.domaine.exemple.org", "afi@sous.domaine.exemple.org"),
    ("afi@xn--exmple-cua.org", "afi@xn--exmple-cua.org"),
    ("o'neil@exemple.org", "o'neil@exemple.org"),
    ("koffi_a-b@exemple-2.org", "koffi_a-b@exemple-2.org"),
    ("\t\u{200E}afi@exemple.org\u{200B}\u{FEFF}", "afi@exemple.org"),
    ("#a!f%i&'*/=?^`|~@exemple.org", "#a!f%i&'*/=?^`|~@exemple.org"),
  ])
  func `an address is canonical in lower-case ASCII`(_ typed: String, _ canonical: String) throws {
    let address = try EmailAddress(parsing: typed)
    #expect(Array(address.canonical.utf8) == Array(canonical.utf8))
  }

  @Test func `the address that is written to keeps its capitals`() throws {
    #expect(try EmailAddress(parsing: " Afi@Exemple.org ").text == "Afi@Exemple.org")
  }

  @Test(arguments: [
    ("Mike@exemple.org", "mike@EXEMPLE.org", true),
    ("afi@exemple.org", "af.i@exemple.org", false),
    ("afi+a@exemple.org", "afi@exemple.org", false),
  ])
  func `two addresses are the same mailbox, or are not`(
    _ one: String, _ other: String, _ same: Bool
  ) throws {
    #expect((try EmailAddress(parsing: one) == EmailAddress(parsing: other)) == same)
  }

  private static let refused: [(String, EmailAddress.Problem)] = [
    ("", EmailAddress.Problem.missing),
    ("   ", .missing),
    ("afi", .incomplete),
    ("@exemple.org", .incomplete),
    ("afi@", .incomplete),
    ("afi@@exemple.org", .incomplete),
    ("afi@koffi@exemple.org", .incomplete),
    ("afi@exemple.org,koffi@exemple.org", .unexpectedCharacter),
    ("afi@exemple.org;koffi@exemple.org", .unexpectedCharacter),
    ("afi@exemple.org\r\nBcc: k@exemple.org", .unexpectedCharacter),
    ("afi@exemple.org\n", .unexpectedCharacter),
    ("afi\t@exemple.org", .unexpectedCharacter),
    ("afi\0@exemple.org", .unexpectedCharacter),
    ("a fi@exemple.org", .unexpectedCharacter),
    ("afi\u{200B}@exemple.org", .unexpectedCharacter),
    ("afi\u{202E}@exemple.org", .unexpectedCharacter),
    ("afi\u{2028}@exemple.org", .unexpectedCharacter),
    ("afi\u{85}@exemple.org", .unexpectedCharacter),
    ("a\u{A0}fi@exemple.org", .unexpectedCharacter),
    ("afi\u{FFFD}@exemple.org", .unexpectedCharacter),
    ("Afi <afi@exemple.org>", .unexpectedCharacter),
    ("<afi@exemple.org>", .unexpectedCharacter),
    ("\"afi\"@exemple.org", .unexpectedCharacter),
    ("afi(a)@exemple.org", .unexpectedCharacter),
    ("afi@[192.0.2.1]", .unexpectedCharacter),
    ("élodie@exemple.org", .notASCII),
    ("e\u{301}lodie@exemple.org", .notASCII),
    ("mıke@exemple.org", .notASCII),
    ("\u{212A}ofi@exemple.org", .notASCII),  // The Kelvin sign, which NFC would make a K of.
    ("ko\u{FB03}@exemple.org", .notASCII),
    ("afi＠exemple.org", .notASCII),
    ("afi@exémple.org", .notASCII),
    ("{{nom}}@exemple.org", .unexpectedCharacter),
    ("afi}@exemple.org", .unexpectedCharacter),
    (".afi@exemple.org", .misplacedDot),
    ("afi.@exemple.org", .misplacedDot),
    ("afi..dossou@exemple.org", .misplacedDot),
    (String(repeating: "a", count: 65) + "@exemple.org", .tooLong),
    ("afi@exemple", .domain),
    ("afi@exemple..org", .domain),
    ("afi@.exemple.org", .domain),
    ("afi@exemple.org.", .domain),
    ("afi@-exemple.org", .domain),
    ("afi@exemple-.org", .domain),
    ("afi@exem_ple.org", .domain),
    ("afi@192.0.2.1", .domain),
    ("afi@" + String(repeating: "a", count: 64) + ".org", .domain),
    (String(repeating: "a", count: 243) + "@exemple.org", .tooLong),
    (String(repeating: " ", count: 2000) + "afi@exemple.org", .tooLong),
  ]

  @Test(arguments: refused)
  func `what no single mailbox can be is refused`(
    _ typed: String, _ problem: EmailAddress.Problem
  ) {
    #expect(throws: problem) { try EmailAddress(parsing: typed) }
  }

  @Test func `254 bytes are accepted, 255 are not`() throws {
    let label = String(repeating: "a", count: 63)
    let longest = "a\(label)@\(label).\(label).\(label.dropFirst(2))"
    #expect(try EmailAddress(parsing: longest).canonical.utf8.count == 254)
    #expect(throws: EmailAddress.Problem.tooLong) { try EmailAddress(parsing: longest + "a") }
  }

  @Test func `what was stored by other rules is still an address`() throws {
    let stored = try #require(EmailAddress(stored: "ÉLODIE@Exemple.org"))
    #expect(stored.text == "ÉLODIE@Exemple.org")
    #expect(stored.canonical == "Élodie@exemple.org")
    #expect(EmailAddress(stored: "élodie") == nil)
  }
}
