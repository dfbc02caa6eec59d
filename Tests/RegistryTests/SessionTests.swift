import Accounts
import Registry
import SQLite
import Testing

/// Sessions, each found by its secret and ended by its public id.
struct SessionTests {
  private let fixture: AccountFixture
  private var registry: RegistryDatabase { fixture.registry }
  private let now = AccountFixture.now
  private let afi: Int
  private let koffi: Int

  init() throws {
    fixture = try AccountFixture()
    afi = try fixture.account(fixture.afi)
    koffi = try fixture.account(fixture.koffi, "koffi@exemple.org")
  }

  private func session(_ number: UInt8, _ kind: Session.Kind = .browser) throws -> Session? {
    try registry.session(AccountFixture.token(number).digest, kind)
  }

  private func publicIDs(of account: Int, at time: Int? = nil) throws -> [String] {
    try registry.sessions(of: account, at: time ?? now).map(\.publicID)
  }

  private func change<Result>(_ body: () throws -> Result) throws -> Result {
    try registry.transaction(body)
  }

  @Test func `a session is found by its secret, as the kind that it is`() throws {
    try fixture.begin(1, of: afi)
    try fixture.begin(2, of: afi, .bearer, rules: .bearer)
    let session = try #require(try session(1))
    #expect(session.account == afi && session.publicID == AccountFixture.publicID(1))
    #expect(session.kind == .browser && session.rules == AccountFixture.rules)
    #expect(session.started == now && session.lastSeen == now && session.device == "Firefox")
    #expect(try self.session(2, .bearer)?.rules == .bearer)
    // A cookie is no bearer token, and the other way round.
    #expect(try self.session(1, .bearer) == nil)
    #expect(try self.session(2, .browser) == nil)
    #expect(try self.session(3) == nil)
  }

  @Test func `a session that is over is found, and is not alive`() throws {
    try fixture.begin(1, of: afi)
    let session = try #require(try session(1))
    #expect(session.isAlive(at: now + 1_199) && !session.isAlive(at: now + 1_200))
    #expect(try publicIDs(of: afi, at: now + 1_199).count == 1)
    #expect(try publicIDs(of: afi, at: now + 1_200) == [])
  }

  @Test func `a noted request keeps a session alive, up to its age`() throws {
    try fixture.begin(1, of: afi)
    let id = try #require(try session(1)).id
    try change { try registry.noteRequest(of: id, at: now + 1_000) }
    #expect(try session(1)?.lastSeen == now + 1_000)
    #expect(try session(1)?.isAlive(at: now + 2_199) == true)
    try change { try registry.noteRequest(of: id, at: now + 43_199) }
    #expect(try session(1)?.isAlive(at: now + 43_199) == true)
    #expect(try session(1)?.isAlive(at: now + 43_200) == false)
  }

  @Test func `a session that ended is not brought back by a request on its way`() throws {
    try fixture.begin(1, of: afi)
    let id = try #require(try session(1)).id
    #expect(try change { try registry.end(AccountFixture.token(1).digest) })
    try change { try registry.noteRequest(of: id, at: now + 1) }
    try change { try registry.rotate(id, to: AccountFixture.token(2)) }
    #expect(try fixture.count("session") == 0)
  }

  @Test func `sessions are listed from the newest, each agent's own`() throws {
    for number in 1...3 { try fixture.begin(UInt8(number), of: afi, at: now + number) }
    try fixture.begin(4, of: koffi)
    #expect(try publicIDs(of: afi) == [3, 2, 1].map(AccountFixture.publicID))
  }

  // MARK: Ten at once

  @Test func `an eleventh session ends the oldest`() throws {
    for number in 1...11 { try fixture.begin(UInt8(number), of: afi, at: now + number) }
    #expect(
      try publicIDs(of: afi, at: now + 12) == (2...11).reversed().map(AccountFixture.publicID))
    #expect(try session(1) == nil)
  }

  @Test func `another agent's sessions do not count`() throws {
    try fixture.begin(100, of: koffi)
    for number in 1...30 { try fixture.begin(UInt8(number), of: afi, at: now + number) }
    #expect(try publicIDs(of: koffi).count == 1)
    #expect(try fixture.count("session") == SessionRules.most + 1)
  }

  /// Ten evenings at a kiosk must not end the session on the telephone.
  @Test func `sessions that are over make room before those that are alive`() throws {
    let personal = SessionRules(idle: 43_200, absolute: 43_200)
    try fixture.begin(1, of: afi, rules: personal)
    for number in 2...20 {
      try fixture.begin(UInt8(number), of: afi, at: now + number * 1_200)
    }
    #expect(try publicIDs(of: afi, at: now + 20 * 1_200) == [20, 1].map(AccountFixture.publicID))
    #expect(try fixture.count("session") == 2)
  }

  // MARK: Ending them

  @Test func `a public id ends a session of one's own alone`() throws {
    try fixture.begin(1, of: afi)
    try fixture.begin(2, of: koffi)
    #expect(try !change { try registry.end(AccountFixture.publicID(2), of: afi) })
    #expect(try session(2) != nil)
    #expect(try change { try registry.end(AccountFixture.publicID(2), of: koffi) })
    #expect(try !change { try registry.end(AccountFixture.publicID(2), of: koffi) })
    #expect(try session(1) != nil && session(2) == nil)
  }

  @Test(arguments: ["", "%", "s1' OR '1'='1", "' OR 1 --", "s", "\0"])
  func `nothing but a public id ends a session`(text: String) throws {
    try fixture.begin(1, of: afi)
    #expect(try !change { try registry.end(text, of: afi) })
    #expect(try session(1) != nil)
  }

  @Test func `all sessions end, or all but the one at hand`() throws {
    for number in 1...4 { try fixture.begin(UInt8(number), of: afi) }
    try fixture.begin(5, of: koffi)
    let own = try #require(try session(2))
    #expect(try change { try registry.endSessions(of: afi, except: own.id) } == 3)
    #expect(try publicIDs(of: afi) == [own.publicID])
    #expect(try change { try registry.endSessions(of: afi) } == 1)
    #expect(try publicIDs(of: koffi).count == 1)
  }

  @Test func `a secret that was replaced finds nothing`() throws {
    try fixture.begin(1, of: afi)
    let before = try #require(try session(1))
    try change { try registry.rotate(before.id, to: AccountFixture.token(9)) }
    #expect(try session(1) == nil)
    #expect(try session(9)?.publicID == before.publicID)
  }

  @Test func `two sessions share neither secret nor public id`() throws {
    try fixture.begin(1, of: afi)
    #expect(throws: SQLiteError.self) { try fixture.begin(1, of: koffi) }
    #expect(try fixture.count("session") == 1)
  }

  @Test func `no session has the number of one before it`() throws {
    try fixture.begin(1, of: afi)
    let first = try #require(try session(1)).id
    _ = try change { try registry.endSessions(of: afi) }
    try fixture.begin(2, of: afi)
    #expect(try #require(try session(2)).id > first)
  }
}
