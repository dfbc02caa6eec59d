import Accounts
import Registry
import Testing

/// What a lock of a matricule ends.
struct MatriculeLockTests {
  private let fixture: AccountFixture
  private var registry: RegistryDatabase { fixture.registry }
  private let now = AccountFixture.now

  init() throws { fixture = try AccountFixture() }

  private func change<Result>(_ body: () throws -> Result) throws -> Result {
    try registry.transaction(body)
  }

  @Test func `a lock ends sessions, the registration and the links`() throws {
    let id = try fixture.account(fixture.afi)
    let other = try fixture.account(fixture.koffi, "koffi@exemple.org")
    try fixture.begin(1, of: id)
    try fixture.begin(2, of: other)
    let (activation, reset) = (AccountFixture.token(3), AccountFixture.token(4))
    try fixture.register(fixture.afi, link: activation)
    try change {
      try registry.issue(
        reset, .reset, of: fixture.afi, account: id, at: now, expires: now + 1_800)
    }
    #expect(try change { try registry.lock(fixture.afi, .report, at: now + 1) })
    #expect(try registry.isLocked(fixture.afi) && !registry.isLocked(fixture.koffi))
    #expect(try registry.account(id: id)?.isLocked == true)
    #expect(try fixture.count("registration") == 0)
    #expect(try fixture.values("SELECT public_id FROM session") == [AccountFixture.publicID(2)])
    for (token, purpose) in [(activation, LinkPurpose.activation), (reset, .reset)] {
      #expect(try registry.link(token.digest, for: purpose)?.standing(at: now + 1) == .replaced)
    }
  }

  /// What was begun between two locks ends with the second one too.
  @Test func `a lock is there once, and works each time`() throws {
    let id = try fixture.account(fixture.afi)
    #expect(try change { try registry.lock(fixture.afi, .byOperator, at: now) })
    try fixture.begin(1, of: id)
    #expect(try !change { try registry.lock(fixture.afi, .report, at: now + 1) })
    #expect(try fixture.count("session") == 0)
    #expect(
      try fixture.values("SELECT reason || locked_at FROM matricule_lock")
        == ["operateur\(now)"])
    #expect(try change { try registry.unlock(fixture.afi, at: now) })
    #expect(try !change { try registry.unlock(fixture.afi, at: now) })
    #expect(try !registry.isLocked(fixture.afi))
  }

  @Test func `an operator opens an account that too many wrong passwords stopped`() throws {
    let id = String(try fixture.account(fixture.afi))
    for _ in 1...Failures.most {
      _ = try change { try registry.countFailure(.failuresOfAccount, id, at: now) }
    }
    #expect(try change { try registry.unlock(fixture.afi, at: now) })
    #expect(try registry.failures(.failuresOfAccount, id, at: now) == Failures())
    #expect(try !change { try registry.unlock(fixture.afi, at: now) })
  }

  @Test func `a matricule without an account can be locked`() throws {
    #expect(try change { try registry.lock(fixture.koffi, .report, at: now) })
    #expect(try registry.isLocked(fixture.koffi))
  }
}
