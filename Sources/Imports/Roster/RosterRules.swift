package import Accounts
package import Calendar

/// What a roster is checked against: the portal's settings, its ministries, and the day.
package struct RosterRules: Sendable {
  /// No agent was born, and none took up service, before this year: a typing error.
  static let earliestYear = 1900
  /// Nobody younger is an agent.
  static let youngest = 16

  package var matriculeLengths: ClosedRange<Int>
  /// What a matricule of these lengths must be besides; nil where any may stand.
  package var matriculeForm: MatriculeForm?
  package var numberingPlan: NumberingPlan
  /// The ministries that an agent can be of; nil where none are known.
  package var ministries: KnownMinistries?
  package var today: Day

  package init(
    today: Day, numberingPlan: NumberingPlan, matriculeLengths: ClosedRange<Int> = 3...12
  ) {
    self.today = today
    self.numberingPlan = numberingPlan
    self.matriculeLengths = matriculeLengths
  }

  /// How the portal's matricules look.
  package struct MatriculeForm: Sendable {
    /// A matricule that looks so, for messages.
    package var example: String
    /// Whether a matricule in its canonical form looks so.
    package var fits: @Sendable (String) -> Bool

    package init(example: String, fits: @escaping @Sendable (String) -> Bool) {
      self.example = example
      self.fits = fits
    }
  }

  /// The ministries of the portal's contacts.
  package struct KnownMinistries: Sendable {
    package var acronyms: Set<String>
    /// The acronym that someone most likely meant; nil where none comes near.
    package var nearest: @Sendable (String) -> String?

    package init(acronyms: Set<String>, nearest: @escaping @Sendable (String) -> String?) {
      self.acronyms = acronyms
      self.nearest = nearest
    }
  }
}
