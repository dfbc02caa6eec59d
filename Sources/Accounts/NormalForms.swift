@_spi(_Unicode) import Swift

// The one place that touches the standard library's own normalisation, which it uses to compare
// strings and which Foundation uses too, but which has no public name. A toolchain that renames
// it breaks this file, when it is compiled; the tests pin what the forms are.

extension String {
  /// The same text composed (NFC, UAX #15): one spelling for what a reader takes for one text.
  var composed: String { isASCII ? self : String(String.UnicodeScalarView(_nfc)) }

  /// The same text decomposed (NFD): letters first, each followed by its marks.
  var decomposed: String { isASCII ? self : String(String.UnicodeScalarView(_nfd)) }

  /// Such a text is its own normal form, and most names and addresses are of this kind.
  private var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}
