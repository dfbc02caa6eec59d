import Registry

/// The audit's events in an agent's own words.
enum JournalWords {
  static func action(_ entry: AuditEntry) -> String { entry.event.french }
}
