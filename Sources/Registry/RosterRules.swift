package import Accounts
package import Calendar

/// What a roster is checked against: the portal's settings, and the day.
package struct RosterRules: Sendable {
  /// No agent was born, and none took up service, before this year: a typing error.
  static let earliestYear = 1900
  /// Nobody younger is an agent.
  static let youngest = 16

  package var matriculeLengths: ClosedRange<Int>
  package var numberingPlan: NumberingPlan
  package var today: Day

  package init(
    today: Day, numberingPlan: NumberingPlan, matriculeLengths: ClosedRange<Int> = 3...12
  ) {
    self.today = today
    self.numberingPlan = numberingPlan
    self.matriculeLengths = matriculeLengths
  }
}
