/// The columns of a table that is imported, by their names in its first line.
package protocol ImportColumn: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// Whether a file without this column can be imported too.
  var mayBeAbsent: Bool { get }
  /// Whether a row without this field can be imported too.
  var mayBeEmpty: Bool { get }
}
