/// Whether the name that somebody typed is the one of the roster.
///
/// Words are compared as wholes, without accents, capitals and order: see `docs/noms.md`. There is
/// no tolerance for a letter too many or too few, because this decides whose file it is.
package enum NameComparison: Sendable, Equatable {
  case same
  case different(Part)

  /// The first part that differs, for the log: a visitor is never told which.
  package enum Part: Sendable, Equatable {
    case birthName, marriedName, givenNames
  }

  /// Compares what was typed with what the roster has.
  package init(typed: PersonName, roster: PersonName) {
    let asAsked = Self.birthAndGiven(typed.birth, typed.given, roster)
    let exchanged = Self.birthAndGiven(typed.given, typed.birth, roster)
    let marriedDiffers =
      !typed.married.isEmpty && !roster.married.isEmpty && typed.married != roster.married
    if asAsked != .same, exchanged != .same, !Self.cutElsewhere(typed, roster) {
      self = asAsked
    } else {
      self = marriedDiffers ? .different(.marriedName) : .same
    }
  }

  private static func birthAndGiven(
    _ birth: Words, _ given: Words, _ roster: PersonName
  ) -> NameComparison {
    guard !birth.isEmpty, birth == roster.birth else { return .different(.birthName) }
    return isEnough(given, of: roster.given) ? .same : .different(.givenNames)
  }

  /// One of several given names is enough, an initial is not.
  private static func isEnough(_ given: Words, of known: Words) -> Bool {
    if given == known { return true }
    return given.containsAFullWord && given.isSubset(of: known)
  }

  /// All words of both fields, cut at another place than the roster's: `DOSSOU Afi` | `Marie`.
  private static func cutElsewhere(_ typed: PersonName, _ roster: PersonName) -> Bool {
    !typed.birth.isEmpty && !typed.given.isEmpty && !roster.given.isEmpty
      && typed.birth + typed.given == roster.birth + roster.given
  }
}
