import Typography

extension Contact {
  /// A number as dialling programs take it (RFC 3966): `01 00 00 00 01` → `+2290100000001`.
  static func telephone(_ typed: String, prefix: String) -> String {
    let digits = digits(of: typed)
    if digits.hasPrefix("+") { return digits }
    if digits.hasPrefix("00") { return "+" + digits.dropFirst(2) }
    return prefix + digits
  }

  /// A number without what people write between its digits.
  static func digits(of typed: String) -> String {
    String(typed.filter { !" .-()/\u{A0}\u{202F}".contains($0) })
  }

  /// The contact as pages show it: its words in French typography.
  var typographed: Contact {
    var contact = self
    contact.ministryName = FrenchTypography.apply(ministryName)
    contact.name = FrenchTypography.apply(name)
    contact.postalAddress = postalAddress.map(FrenchTypography.apply)
    contact.hours = hours.map(FrenchTypography.apply)
    return contact
  }
}
