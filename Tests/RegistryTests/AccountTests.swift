import Accounts
import Registry
import SQLite
import Testing

/// From a registration to an account, and away again.
struct AccountTests {
  private let fixture: AccountFixture
  private var registry: RegistryDatabase { fixture.registry }
  private let now = AccountFixture.now

  init() throws { fixture = try AccountFixture() }

  private func change<Result>(_ body: () throws -> Result) throws -> Result {
    try registry.transaction(body)
  }

  // MARK: Registration

  @Test func `a registration is there until its last second`() throws {
    let pending = try fixture.register(fixture.afi, link: AccountFixture.token(1))
    let end = now + AccountFixture.twoDays
    #expect(pending.expires == end)
    #expect(try registry.registration(id: pending.id, at: end - 1)?.matricule == fixture.afi)
    #expect(try registry.registration(id: pending.id, at: end) == nil)
    #expect(try registry.registration(id: pending.id + 1, at: now) == nil)
    #expect(try registry.account(matricule: fixture.afi) == nil)
    #expect(try registry.account(email: AccountFixture.email("afi@exemple.org")) == nil)
  }

  /// R5, R20: whoever registered first must not keep a key to what comes after.
  @Test func `a second registration replaces the first and kills its link`() throws {
    let (old, new) = (AccountFixture.token(1), AccountFixture.token(2))
    let first = try fixture.register(fixture.afi, "voleur@exemple.org", link: old)
    let second = try fixture.register(fixture.afi, "afi@exemple.org", link: new, at: now + 60)
    #expect(try fixture.count("registration") == 1)
    #expect(try registry.registration(id: first.id, at: now + 60) == nil)
    #expect(try registry.registration(id: second.id, at: now + 60)?.email.text == "afi@exemple.org")
    let dead = try registry.link(old.digest, for: .activation)
    #expect(dead?.standing(at: now + 60) == .replaced && dead?.registration == nil)
    #expect(try !change { try registry.use(old.digest, for: .activation, at: now + 60) })
    #expect(try registry.link(new.digest, for: .activation)?.standing(at: now + 60) == .live)
  }

  /// A number that comes back would give an old link a new registration.
  @Test func `no registration has the number of one before it`() throws {
    let first = try fixture.register(fixture.afi, link: AccountFixture.token(1))
    try change { try registry.removeRegistration(fixture.afi) }
    let second = try fixture.register(fixture.afi, link: AccountFixture.token(2))
    #expect(second.id > first.id)
  }

  @Test func `a registration takes the address from nobody`() throws {
    try fixture.register(fixture.afi, "deux@exemple.org", link: AccountFixture.token(1))
    try fixture.register(fixture.koffi, "deux@exemple.org", link: AccountFixture.token(2))
    #expect(try fixture.count("registration") == 2)
  }

  @Test func `a registration that is prolonged lives until then`() throws {
    let pending = try fixture.register(fixture.afi, link: AccountFixture.token(1))
    let later = pending.expires + 3_600
    try change { try registry.prolong(pending, until: later) }
    #expect(try registry.registration(id: pending.id, at: later - 1)?.expires == later)
    #expect(try registry.registration(id: pending.id, at: later) == nil)
  }

  // MARK: Activation

  @Test func `an activation moves the registration and its link to the account`() throws {
    let link = AccountFixture.token(1)
    let pending = try fixture.register(fixture.afi, "Afi@Exemple.org", link: link)
    let id = try change {
      #expect(try registry.use(link.digest, for: .activation, at: now + 10))
      return try registry.activate(pending, actsAreOpen: false, at: now + 10)
    }
    let account = try #require(try registry.account(id: id))
    #expect(account.matricule == fixture.afi && account.email.text == "Afi@Exemple.org")
    #expect(account.password == AccountFixture.password && account.phone == "+2290100000001")
    #expect(account.activated == now + 10 && account.lastSignIn == nil)
    #expect(account.refusedBetween == 0)
    #expect(!account.actsAreOpen && !account.isLocked)
    #expect(account.entry.displayName == "Afi Marie DOSSOU")
    #expect(try fixture.count("registration") == 0)
    let used = try #require(try registry.link(link.digest, for: .activation))
    #expect(used.account == id && used.registration == nil && used.used == now + 10)
  }

  @Test func `an account is found by its number, its matricule and any spelling of its address`()
    throws
  {
    let id = try fixture.account(fixture.afi, "Afi@exemple.org")
    #expect(try registry.account(id: id)?.id == id)
    #expect(try registry.account(matricule: fixture.afi)?.id == id)
    #expect(try registry.account(email: AccountFixture.email("afi@EXEMPLE.org"))?.id == id)
    #expect(try registry.account(email: AccountFixture.email("koffi@exemple.org")) == nil)
    #expect(try registry.account(matricule: fixture.koffi) == nil)
  }

  @Test func `a mailbox has one account, in whatever capitals`() throws {
    _ = try fixture.account(fixture.afi, "afi@exemple.org")
    let second = try fixture.register(
      fixture.koffi, "AFI@Exemple.org", link: AccountFixture.token(2))
    let isUnique: Int32 = 2067
    let error = try #require(throws: SQLiteError.self) {
      try change { try registry.activate(second, actsAreOpen: true, at: now) }
    }
    #expect(error.code == isUnique && error.message.contains("account.email_canonical"))
    // Nothing of it is left: the registration is what it was.
    #expect(try fixture.count("account") == 1)
    #expect(try registry.registration(id: second.id, at: now) != nil)
  }

  @Test func `a matricule has one account`() throws {
    _ = try fixture.account(fixture.afi, "afi@exemple.org")
    let second = try fixture.register(fixture.afi, "b@exemple.org", link: AccountFixture.token(2))
    let error = try #require(throws: SQLiteError.self) {
      try change { try registry.activate(second, actsAreOpen: true, at: now) }
    }
    #expect(error.message.contains("account.matricule"))
    #expect(try registry.account(matricule: fixture.afi)?.email.text == "afi@exemple.org")
  }

  // MARK: Passwords and sign-ins

  @Test func `a sign-in remembers the one before it`() throws {
    let id = try fixture.account(fixture.afi)
    try change { try registry.noteSignIn(of: id, refused: 0, at: now + 100) }
    try change { try registry.noteSignIn(of: id, refused: 3, at: now + 200) }
    let account = try #require(try registry.account(id: id))
    #expect(account.lastSignIn == now + 200 && account.previousSignIn == now + 100)
    #expect(account.refusedBetween == 3)
  }

  @Test func `an upgraded hash never takes the place of a new password`() throws {
    let id = try fixture.account(fixture.afi)
    let (new, upgraded) = (AccountFixture.password + "2", AccountFixture.password + "3")
    try change { try registry.setPassword(new, of: id, at: now + 5) }
    try change {
      try registry.upgradePassword(upgraded, of: id, from: AccountFixture.password)
    }
    #expect(try registry.account(id: id)?.password == new)
    try change { try registry.upgradePassword(upgraded, of: id, from: new) }
    #expect(try registry.account(id: id)?.password == upgraded)
    #expect(try fixture.values("SELECT password_changed_at FROM account") == ["\(now + 5)"])
  }

  @Test func `an approval opens the acts once`() throws {
    let pending = try fixture.register(fixture.afi, link: AccountFixture.token(1))
    #expect(try !change { try registry.approve(fixture.afi) })
    _ = try change { try registry.activate(pending, actsAreOpen: false, at: now) }
    #expect(try change { try registry.approve(fixture.afi) })
    #expect(try registry.account(matricule: fixture.afi)?.actsAreOpen == true)
    #expect(try !change { try registry.approve(fixture.afi) })
  }

  // MARK: Roster

  @Test func `the roster says who somebody is, and who has left`() throws {
    let entry = try #require(try registry.rosterEntry(fixture.afi))
    #expect(entry.displayName == "Afi Marie DOSSOU" && entry.marriedName == "ADJOVI")
    #expect(entry.knownEmail?.text == "afi@exemple.org" && !entry.hasLeft)
    #expect(entry.facts?.birth == entry.birth && entry.birth.iso == "1984-03-27")
    #expect(try registry.rosterEntry(fixture.koffi)?.knownEmail == nil)
    #expect(try registry.rosterEntry(fixture.zinsou)?.hasLeft == true)
    #expect(try registry.rosterEntry(Matricule(parsing: "999999")) == nil)
  }
}
