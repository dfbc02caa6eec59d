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
  ///
  /// A slash parts the two names of a marriage, or two birth names: both are looked at. The married
  /// name comes first only where the roster knows it, or `A / B` would be two guesses in one.
  package init(typed: PersonName, roster: PersonName) {
    self = Self.compare(typed, roster)
    guard self != .same, let (first, second) = typed.halves else { return }
    let marriedLast = typed.reading(birth: first, married: second)
    let marriedFirst = typed.reading(birth: second, married: first)
    if Self.compare(marriedLast, roster) == .same
      || roster.married == first && Self.compare(marriedFirst, roster) == .same
    {
      self = .same
    }
  }

  private static func compare(_ typed: PersonName, _ roster: PersonName) -> NameComparison {
    let asAsked = birthAndGiven(typed.birth, typed.given, roster)
    let exchanged = birthAndGiven(typed.given, typed.birth, roster)
    if asAsked != .same, exchanged != .same, !cutElsewhere(typed, roster) { return asAsked }
    return marriedDiffers(typed, roster) ? .different(.marriedName) : .same
  }

  private static func marriedDiffers(_ typed: PersonName, _ roster: PersonName) -> Bool {
    !typed.married.isEmpty && !roster.married.isEmpty && typed.married != roster.married
      && typed.marriedBehindDe != roster.married
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
