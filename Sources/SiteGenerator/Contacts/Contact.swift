package import Calendar

/// A row of `content/contacts.csv`: a service that a civil servant can turn to.
package struct Contact: Sendable, Equatable {
  /// What pages write after `contact:`.
  package var id: String
  package var ministryAcronym: String
  package var ministryName: String
  package var acronym: String
  /// The service's name.
  package var name: String
  /// What people still call it: « DAF » for a DPAF.
  package var alias: String?
  package var city: String?
  package var department: String?
  package var postalAddress: String?
  /// As typed, for people; `contacts.phone_pattern` holds without its spaces.
  package var phones: [String]
  package var email: String?
  package var hours: String?
  package var verified: Day?
  package var source: String?
  /// The line of the file, for problems.
  package var line: Int
}
