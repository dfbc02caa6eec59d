/// Folds a text to what an address can hold: lower-case ASCII letters, digits and single hyphens.
///
/// « Délai de paie » → `delai-de-paie`, « L’œuvre n° 2 » → `l-oeuvre-n-2`, « SRU » → `sru`.
package func slug(_ text: some StringProtocol) -> String {
  var folded: [UInt8] = []
  for scalar in text.unicodeScalars where !isCombiningMark(scalar) {
    let before = folded.count
    appendLetters(of: scalar, to: &folded)
    if folded.count == before, let last = folded.last, last != hyphen { folded.append(hyphen) }
  }
  if folded.last == hyphen { folded.removeLast() }
  return String(decoding: folded, as: UTF8.self)
}

private let hyphen = UInt8(ascii: "-")

private func isCombiningMark(_ scalar: Unicode.Scalar) -> Bool {
  (0x300...0x36F).contains(scalar.value)
}

/// Appends the ASCII letters or digits that a scalar folds to; none where it separates words.
private func appendLetters(of scalar: Unicode.Scalar, to folded: inout [UInt8]) {
  switch scalar {
  case "a"..."z", "0"..."9": folded.append(UInt8(truncatingIfNeeded: scalar.value))
  case "A"..."Z": folded.append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
  default:
    if !scalar.isASCII, let letters = foldings[scalar] { folded.append(contentsOf: letters.utf8) }
  }
}

/// The letters of French, its neighbours and the languages of West Africa, and what they fold to.
private let foldings: [Unicode.Scalar: String] = {
  let groups = [
    ("éèêëēěĕėęɛÉÈÊËĒĚĔĖĘƐ", "e"), ("àâäáãåāăąÀÂÄÁÃÅĀĂĄ", "a"), ("îïíìīĭįıÎÏÍÌĪĬĮİ", "i"),
    ("ôöóòõøōŏőɔÔÖÓÒÕØŌŎŐƆ", "o"), ("ùûüúūŭůűųÙÛÜÚŪŬŮŰŲ", "u"), ("çćčĉċÇĆČĈĊ", "c"),
    ("œŒ", "oe"), ("æÆ", "ae"), ("ÿýŷŸÝŶ", "y"), ("ñńňŋÑŃŇŊ", "n"), ("ɖďđƉĎĐ", "d"),
    ("ɣğĝġģƔĞĜĠĢ", "g"), ("łľĺļŁĽĹĻ", "l"), ("šśŝşŠŚŜŞ", "s"), ("ß", "ss"), ("žźżŽŹŻ", "z"),
    ("⁰₀", "0"), ("¹₁", "1"), ("²₂", "2"), ("³₃", "3"), ("⁴₄", "4"), ("⁵₅", "5"), ("⁶₆", "6"),
    ("⁷₇", "7"), ("⁸₈", "8"), ("⁹₉", "9"), ("ťţŤŢ", "t"), ("řŕŗŘŔŖ", "r"), ("ŵŴ", "w"), ("ĵĴ", "j"),
    ("ķĶ", "k"), ("ĥħĤĦ", "h"),
  ]
  var foldings: [Unicode.Scalar: String] = [:]
  for (scalars, letters) in groups {
    for scalar in scalars.unicodeScalars { foldings[scalar] = letters }
  }
  return foldings
}()
