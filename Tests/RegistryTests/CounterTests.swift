import Accounts
import Registry
import Testing

/// What is counted within a length of time, and forgotten after it.
struct CounterTests {
  private let fixture: AccountFixture
  private var registry: RegistryDatabase { fixture.registry }
  private let now = AccountFixture.now

  init() throws { fixture = try AccountFixture() }

  private func count(
    _ subject: String, at time: Int, _ scope: CounterScope = .registrationsOfMatricule,
    _ limit: Limit = Limit(5, within: 60)
  ) throws -> Int {
    try registry.transaction { try registry.count(scope, subject, limit, at: time) }
  }

  private func fail(
    _ subject: String = "7", at time: Int, _ scope: CounterScope = .failuresOfAccount
  ) throws {
    _ = try registry.transaction { try registry.countFailure(scope, subject, at: time) }
  }

  private func failures(_ subject: String = "7", at time: Int) throws -> Failures {
    try registry.failures(.failuresOfAccount, subject, at: time)
  }

  // MARK: Within a length of time

  @Test func `a count is exact, from the first second to the last`() throws {
    #expect(try (0..<5).map { try count("a", at: now + $0 * 14) } == [1, 2, 3, 4, 5])
    #expect(try count("a", at: now + 59) == 6)
    #expect(try registry.end(of: .registrationsOfMatricule, "a") == now + 60)
    // The length of time began with the first one: it does not move with the last.
    #expect(try count("a", at: now + 60) == 1)
    #expect(try registry.end(of: .registrationsOfMatricule, "a") == now + 120)
    #expect(try count("a", at: now + 119) == 2)
    #expect(try count("a", at: now + 120) == 1)
  }

  @Test func `each subject and each scope counts for itself`() throws {
    #expect(try count("a", at: now) == 1)
    #expect(try count("b", at: now) == 1)
    #expect(try count("a", at: now, .linksFromAddress) == 1)
    #expect(try count("a", at: now) == 2)
    #expect(try count("A", at: now) == 1)
    #expect(try registry.end(of: .signInsFromAddress, "a") == nil)
  }

  @Test func `a subject is what it is, whatever it holds`() throws {
    let subjects = ["", "a", "a\0", "a\0b", "a'; DROP TABLE counter; --", "é", "\n", "a\n"]
    for subject in subjects { #expect(try count(subject, at: now) == 1, "\(subject)") }
    for subject in subjects { #expect(try count(subject, at: now) == 2, "\(subject)") }
  }

  @Test func `who was counted cannot be read in the file`() throws {
    _ = try count("introuvable@exemple.org", at: now)
    #expect(try !fixture.bytes().contains(Array("introuvable".utf8)))
  }

  @Test func `a count that is rolled back was never made`() throws {
    struct Failure: Error {}
    #expect(throws: Failure.self) {
      try registry.transaction {
        _ = try registry.count(.linksFromAddress, "a", Limit(5, within: 60), at: now)
        throw Failure()
      }
    }
    #expect(try count("a", at: now, .linksFromAddress) == 1)
  }

  // MARK: The table

  /// An attacker who tries a thousand names leaves no more than a window of them.
  @Test func `rows that are over go as fast as others come`() throws {
    let limit = Limit(5, within: 60)
    func many(_ count: Int, _ body: (String) throws -> Void) throws -> Int {
      try registry.transaction { for number in 0..<count { try body(String(number)) } }
      return try fixture.count("counter")
    }
    #expect(
      try many(200) { _ = try registry.count(.linksFromAddress, $0, limit, at: now) } == 200)
    #expect(
      try many(100) { _ = try registry.count(.signInsFromAddress, $0, limit, at: now + 60) }
        == 100)
    #expect(
      try many(100) { try registry.countFailure(.failuresOfAccount, $0, at: now + 120) } == 100)
  }

  @Test func `no row goes before its time is over`() throws {
    for number in 0..<4 { _ = try count("a\(number)", at: now) }
    for number in 0..<4 { _ = try count("b\(number)", at: now + 59) }
    #expect(try fixture.count("counter") == 8)
  }

  // MARK: Failures

  @Test func `failures are counted with the time of the last one`() throws {
    #expect(try failures(at: now) == Failures())
    for number in 0..<5 { try fail(at: now + number) }
    #expect(try failures(at: now + 10) == Failures(count: 5, last: now + 4))
    #expect(try failures("8", at: now + 10) == Failures())
  }

  @Test func `failures are forgotten half a day after the last one`() throws {
    try fail(at: now)
    try fail(at: now + 43_199)
    let last = now + 43_199
    #expect(try failures(at: last + 43_199).count == 2)
    #expect(try failures(at: last + 43_200) == Failures())
    try fail(at: last + 43_200)
    #expect(try failures(at: last + 43_200).count == 1)
  }

  @Test func `what is forgotten starts anew`() throws {
    try fail(at: now)
    try fail("8", at: now)
    try registry.transaction { try registry.forgetCounter(.failuresOfAccount, "7") }
    #expect(try failures(at: now) == Failures())
    #expect(try failures("8", at: now).count == 1)
  }

  /// NIST SP 800-63B-4 §3.2.2: a pause of half a day must not give another hundred.
  @Test func `an account that took a hundred stays closed until it is forgotten`() throws {
    try registry.transaction {
      for _ in 0..<99 { try registry.countFailure(.failuresOfAccount, "7", at: now) }
    }
    #expect(try failures(at: now + 43_200) == Failures())
    try fail(at: now + 1)
    let years = now + 10 * 365 * 86_400
    #expect(try failures(at: years).count == Failures.most)
    // Neither a purge nor another count takes it away.
    _ = try registry.purge(at: years, journal: 86_400)
    _ = try count("a", at: years)
    #expect(try failures(at: years).count == Failures.most)
    try registry.transaction { try registry.forgetCounter(.failuresOfAccount, "7") }
    #expect(try failures(at: now) == Failures())
  }

  /// There are more names than accounts: what is tried behind them must not fill the table.
  @Test func `behind an identifier even a thousand are forgotten`() throws {
    try registry.transaction {
      for _ in 0..<1_000 { try registry.countFailure(.failuresOfIdentifier, "x", at: now) }
    }
    let last = try registry.failures(.failuresOfIdentifier, "x", at: now + 43_199)
    #expect(last.count == 1_000)
    #expect(
      try registry.failures(.failuresOfIdentifier, "x", at: now + 43_200) == Failures())
  }
}
