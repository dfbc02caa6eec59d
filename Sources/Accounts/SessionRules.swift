/// How long a session lives.
package struct SessionRules: Sendable, Equatable {
  /// In seconds without a request.
  package var idle: Int
  /// In seconds from its start, whatever happens.
  package var absolute: Int

  package init(idle: Int, absolute: Int) {
    self.idle = idle
    self.absolute = absolute
  }

  /// The most that an account has at once; the oldest ends for a new one (R50).
  package static let most = 10
  /// A request is noted where the last note is older, in seconds: not each one writes.
  package static let noteInterval = 60
  /// A program's session, which signs in by itself again.
  package static let bearer = SessionRules(idle: 3_600, absolute: 43_200)

  /// Whether a session is alive.
  ///
  /// - Parameters:
  ///   - started: in seconds since the epoch.
  ///   - lastSeen: when the last request was noted.
  package func isAlive(started: Int, lastSeen: Int, at now: Int) -> Bool {
    now < started + absolute && now < lastSeen + idle
  }
}
