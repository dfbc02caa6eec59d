import Accounts
import Cryptography
import Registry
import Testing

/// What a purge removes, and what it leaves.
struct PurgeTests {
  private let fixture: AccountFixture
  private var registry: RegistryDatabase { fixture.registry }
  private let now = AccountFixture.now
  private static let month = 30 * 86_400

  init() throws { fixture = try AccountFixture() }

  private func purge(at time: Int, journal: Int = 365 * 86_400) throws -> PurgeOutcome {
    try registry.purge(at: time, journal: journal)
  }

  @Test func `a purge of nothing removes nothing`() throws {
    #expect(try purge(at: now) == PurgeOutcome())
  }

  @Test(arguments: [(-1, 0), (0, 1), (1, 1)])
  func `a registration goes at its end, and its link a month later`(
    after: Int, removed: Int
  ) throws {
    try fixture.register(fixture.afi, link: AccountFixture.token(1))
    let end = now + AccountFixture.twoDays
    var outcome = PurgeOutcome()
    outcome.registrations = removed
    #expect(try purge(at: end + after) == outcome)
    // Its page goes on telling that it is over.
    let link = try registry.link(AccountFixture.token(1).digest, for: .activation)
    #expect(link?.standing(at: end) == .expired)
    #expect(try purge(at: end + Self.month - 1).links == 0)
    #expect(try purge(at: end + Self.month).links == 1)
  }

  /// The purge and `isAlive` never differ.
  @Test(arguments: [1_198, 1_199, 1_200, 1_201])
  func `a session goes when it is over by idleness`(after: Int) throws {
    let account = try fixture.account(fixture.afi)
    try fixture.begin(1, of: account)
    let isAlive = try registry.sessions(of: account, at: now + after).count == 1
    #expect(try purge(at: now + after).sessions == (isAlive ? 0 : 1))
    #expect(isAlive == (after < 1_200))
  }

  @Test(arguments: [43_199, 43_200])
  func `a session goes when it is over by age`(after: Int) throws {
    let account = try fixture.account(fixture.afi)
    try fixture.begin(1, of: account)
    try registry.transaction {
      let id = try registry.session(AccountFixture.token(1).digest, .browser)?.id ?? 0
      try registry.noteRequest(of: id, at: now + 43_199)
    }
    #expect(try purge(at: now + after).sessions == (after < 43_200 ? 0 : 1))
  }

  @Test func `a purge counts what it removes`() throws {
    let account = try fixture.account(fixture.afi)
    try fixture.begin(1, of: account)
    try fixture.register(fixture.koffi, "koffi@exemple.org", link: AccountFixture.token(2))
    try registry.transaction {
      try registry.keep(
        Receipt(email: "koffi@exemple.org", sent: now, deadline: now + 60, registration: nil),
        for: SHA256.digest(of: [1]))
      for subject in ["a", "b"] {
        try registry.countFailure(.failuresOfIdentifier, subject, at: now)
      }
      for recipient in ["a@exemple.org", "b@exemple.org", "c@exemple.org"] {
        try registry.queue(
          "activation", to: recipient, [:], matricule: nil, at: now, expires: now + 60)
      }
      for second in 0..<4 {
        try registry.record(AuditEntry(at: now + second, .signedIn, request: "r"))
      }
    }
    let sent = try #require(try registry.takeDueMail(at: now, lease: 60))
    try registry.markSent(sent.id, at: now)
    let later = now + AccountFixture.twoDays + Self.month
    var outcome = PurgeOutcome()
    (outcome.registrations, outcome.links, outcome.sessions) = (1, 2, 1)
    (outcome.counters, outcome.mails, outcome.expiredMails) = (2, 1, 2)
    outcome.auditRows = 2
    #expect(try purge(at: later, journal: later - now - 2) == outcome)
    #expect(try fixture.count("receipt") == 0 && fixture.count("account") == 1)
    #expect(try registry.verifyAudit().firstBroken == nil)
    #expect(try purge(at: later, journal: later - now - 2) == PurgeOutcome())
  }

  @Test func `a mail is listed for a month after its end`() throws {
    try registry.transaction {
      try registry.queue("a", to: "a@exemple.org", [:], matricule: nil, at: now, expires: now + 60)
    }
    #expect(try purge(at: now + 60).expiredMails == 1)
    #expect(try purge(at: now + 60 + Self.month - 1).mails == 0)
    #expect(try purge(at: now + 60 + Self.month).mails == 1)
  }

  @Test func `a request removes a few registrations and receipts that are over`() throws {
    try fixture.register(fixture.afi, link: AccountFixture.token(1))
    try fixture.register(
      fixture.koffi, "koffi@exemple.org", link: AccountFixture.token(2), at: now + 1)
    try registry.transaction {
      for number in 0..<7 {
        try registry.keep(
          Receipt(email: "a@exemple.org", sent: now, deadline: now + 60, registration: nil),
          for: SHA256.digest(of: [UInt8(number)]))
      }
    }
    let end = now + AccountFixture.twoDays
    try registry.transaction { try registry.purgeSome(at: now + 59) }
    #expect(try fixture.count("receipt") == 7 && fixture.count("registration") == 2)
    try registry.transaction { try registry.purgeSome(at: end) }
    #expect(try fixture.count("receipt") == 2)
    #expect(try fixture.values("SELECT matricule FROM registration") == ["234567"])
  }

  /// R101: what is removed is overwritten.
  @Test func `the password of a registration that is over stands nowhere in the file`() throws {
    try fixture.register(fixture.afi, link: AccountFixture.token(1))
    let password = Array(AccountFixture.password.utf8)
    #expect(try fixture.bytes().contains(password))
    try registry.transaction { try registry.purgeSome(at: now + AccountFixture.twoDays) }
    try registry.emptyWriteAheadLog()
    #expect(try !fixture.bytes().contains(password))
  }
}
