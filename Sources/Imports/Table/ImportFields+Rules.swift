import Accounts
import Calendar

// Fields that the portal has rules for.
extension ImportFields {
  mutating func matricule(_ column: Column, _ rules: RosterRules) -> Matricule? {
    guard let text = text(column) else { return nil }
    // Without its dot, `12345.0` would be somebody else's matricule.
    guard !Self.isDecimal(text) else {
      refuse(.decimalMatricule, in: column)
      return nil
    }
    do {
      let matricule = try Matricule(parsing: text, lengths: rules.matriculeLengths)
      guard let form = rules.matriculeForm, !form.fits(matricule.text) else { return matricule }
      refuse(.matriculeForm(example: form.example), in: column)
    } catch {
      refuse(.matricule(error), in: column)
    }
    return nil
  }

  /// A ministry that nobody knows is a typing error, or one without contacts to turn to.
  mutating func ministry(_ column: Column, _ rules: RosterRules) -> String? {
    guard let text = text(column) else { return nil }
    guard let known = rules.ministries, !known.acronyms.contains(text) else { return text }
    refuse(.unknownMinistry(text, nearest: known.nearest(text)), in: column)
    return nil
  }

  private static func isDecimal(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 2 && parts[1].allSatisfy { $0 == UInt8(ascii: "0") }
  }

  /// A day that is not to come.
  mutating func past(_ column: Column, _ rules: RosterRules) -> Day? {
    guard let date = date(column) else { return nil }
    if date > rules.today { refuse(.notPast(column), in: column) }
    return date
  }
}
