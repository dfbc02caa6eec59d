/// Wrong passwords in a row, of an account or behind a typed identifier.
package struct Failures: Sendable, Equatable {
  package var count: Int
  /// When the last one was, in seconds since the epoch.
  package var last: Int

  package init(count: Int = 0, last: Int = 0) {
    self.count = count
    self.last = last
  }

  /// What it takes to be forgotten, in seconds without another one.
  package static let memory = 43_200
  /// The same for an account that took the most, in seconds: a century.
  ///
  /// A pause must not open it again; a new password does.
  package static let lastingMemory = 3_155_760_000

  /// The first ones cost no waiting: people mistype.
  package static let free = 5
  /// The wait after the first failure that costs one, in seconds; each further one doubles it.
  static let firstWait = 30
  /// The most that an account takes (NIST SP 800-63B-4 §3.2.2); then only a new password helps.
  package static let most = 100

  /// When the next attempt is looked at, in seconds since the epoch.
  ///
  /// - Parameter longest: the longest wait, in seconds: nobody can lock another out for longer.
  package func nextAttempt(longest: Int) -> Int {
    guard count >= Self.free else { return last }
    let doublings = min(count - Self.free, 20)
    return last + min(Self.firstWait << doublings, longest)
  }

  /// Whether an attempt now is not looked at.
  package func mustWait(at now: Int, longest: Int) -> Bool {
    count >= Self.free && now < nextAttempt(longest: longest)
  }
}
