/// What an import of a roster came to.
package typealias RosterReport = ImportReport<RosterColumn, RosterChanges>

/// What an import does to the roster that was there.
package struct RosterChanges: Sendable, Equatable {
  package var new: Int
  package var changed: Int
  package var unchanged: Int
  /// Agents of the old roster that the file does not have.
  package var absent: Int
  /// Those among them that become `sorti`, where the file is the whole roster.
  package var left: Int

  package init(
    new: Int = 0, changed: Int = 0, unchanged: Int = 0, absent: Int = 0, left: Int = 0
  ) {
    self.new = new
    self.changed = changed
    self.unchanged = unchanged
    self.absent = absent
    self.left = left
  }
}
