/// How telephone numbers are written in the portal's country.
package struct NumberingPlan: Sendable, Equatable {
  /// Numbers from before the last change of plan: so many digits, now behind a prefix.
  package struct Former: Sendable, Equatable {
    package var digits: Int
    package var prefix: String

    package init(digits: Int, prefix: String) {
      self.digits = digits
      self.prefix = prefix
    }
  }

  /// The digits behind the `+`, such as `229`.
  package var countryPrefix: String
  /// How many digits a number has inside the country.
  package var digits: Int
  /// What they begin with, such as `01`; empty where that says nothing.
  package var start: String
  /// The form before the last change; nil where there was none.
  package var former: Former?

  package init(countryPrefix: String, digits: Int, start: String = "", former: Former? = nil) {
    self.countryPrefix = countryPrefix
    self.digits = digits
    self.start = start
    self.former = former
  }
}
