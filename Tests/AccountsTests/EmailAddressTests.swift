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
    ("mıke@exemple.org", "mıke@exemple.org"),
    ("ÉLODIE@exemple.org", "Élodie@exemple.org"),
    ("E\u{301}lodie@exemple.org", "Élodie@exemple.org"),
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
    ("mıke@exemple.org", "mike@exemple.org", false),
    ("MİKE@exemple.org", "mike@exemple.org", false),
    ("ſam@exemple.org", "sam@exemple.org", false),
    ("\u{212A}ofi@exemple.org", "kofi@exemple.org", true),  // NFC makes a K of the Kelvin sign.
    ("ko\u{FB03}@exemple.org", "koffi@exemple.org", false),
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
    ("afi@exemple", .domain),
    ("afi@exemple..org", .domain),
    ("afi@.exemple.org", .domain),
    ("afi@exemple.org.", .domain),
    ("afi@-exemple.org", .domain),
    ("afi@exemple-.org", .domain),
    ("afi@exem_ple.org", .domain),
    ("afi@exémple.org", .domain),
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
    let longest = String(repeating: "a", count: 242) + "@exemple.org"
    #expect(try EmailAddress(parsing: longest).canonical.utf8.count == 254)
    #expect(throws: EmailAddress.Problem.tooLong) { try EmailAddress(parsing: "a" + longest) }
  }
}
