import Accounts
import Testing

/// What wrong passwords in a row cost.
struct FailuresTests {
  private static let last = 1_780_000_000
  private static let longest = 900

  /// How many there were, and the seconds until the next attempt is looked at.
  private static let waits = [
    (0, 0), (1, 0), (4, 0),
    (5, 30), (6, 60), (7, 120), (8, 240), (9, 480),
    (10, 900), (11, 900), (99, 900), (100, 900), (1_000_000, 900), (.max, 900),
  ]

  @Test(arguments: waits)
  func `the wait doubles from the fifth failure up to the longest`(count: Int, wait: Int) {
    let failures = Failures(count: count, last: Self.last)
    #expect(failures.nextAttempt(longest: Self.longest) == Self.last + wait)
  }

  @Test(arguments: [(5, 30), (6, 60), (9, 480), (10, 900), (.max, 900)])
  func `an attempt is looked at from the very second on at which the wait is over`(
    count: Int, wait: Int
  ) {
    let failures = Failures(count: count, last: Self.last)
    #expect(failures.mustWait(at: Self.last, longest: Self.longest))
    #expect(failures.mustWait(at: Self.last + wait - 1, longest: Self.longest))
    #expect(!failures.mustWait(at: Self.last + wait, longest: Self.longest))
    #expect(!failures.mustWait(at: Self.last + wait + 1, longest: Self.longest))
  }

  @Test(arguments: 0..<Failures.free)
  func `the first failures cost no waiting`(count: Int) {
    let failures = Failures(count: count, last: Self.last)
    #expect(!failures.mustWait(at: Self.last, longest: Self.longest))
    // Nor does a clock that was set back.
    #expect(!failures.mustWait(at: Self.last - 3_600, longest: Self.longest))
  }

  @Test func `no failure is no wait`() {
    #expect(!Failures().mustWait(at: 0, longest: Self.longest))
  }

  /// However often somebody tries, the owner waits no longer than that (R92).
  @Test(arguments: [1, 29, 30, 31, 900, 3_600])
  func `nobody waits longer than the longest`(longest: Int) {
    for count in 0...200 {
      let next = Failures(count: count, last: Self.last).nextAttempt(longest: longest)
      #expect(next <= Self.last + longest)
    }
  }

  @Test func `a further failure never makes the wait shorter`() {
    let waits = (0...40).map { Failures(count: $0, last: 0).nextAttempt(longest: .max) }
    #expect(waits == waits.sorted())
  }

  @Test func `the numbers are those that were promised`() {
    #expect((Failures.free, Failures.most, Failures.memory) == (5, 100, 12 * 3_600))
  }
}
