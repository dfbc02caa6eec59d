import Accounts
import Cryptography
import Registry
import Testing

/// Links work once, for one purpose, until their last second.
struct MailedLinkTests {
  private let fixture: AccountFixture
  private var registry: RegistryDatabase { fixture.registry }
  private let now = AccountFixture.now
  private let token = AccountFixture.token(1)

  init() throws { fixture = try AccountFixture() }

  private func issue(
    _ token: LinkToken, _ purpose: LinkPurpose, of matricule: Matricule? = nil
  ) throws {
    try registry.transaction {
      try registry.issue(
        token, purpose, of: matricule ?? fixture.afi, at: now, expires: now + 1_800)
    }
  }

  private func use(_ purpose: LinkPurpose, at time: Int) throws -> Bool {
    try registry.transaction { try registry.use(token.digest, for: purpose, at: time) }
  }

  /// R74.
  @Test(arguments: LinkPurpose.allCases)
  func `a link is used once`(purpose: LinkPurpose) throws {
    try issue(token, purpose)
    #expect(try use(purpose, at: now + 5))
    #expect(try !use(purpose, at: now + 5))
    #expect(try !use(purpose, at: now + 6))
    let link = try #require(try registry.link(token.digest, for: purpose))
    #expect(link.used == now + 5 && link.standing(at: now + 6) == .used)
  }

  /// R17: the answer of `use` and the page that `standing` decides never differ.
  @Test(arguments: [(1_799, true), (1_800, false), (1_801, false)])
  func `a link works until its last second`(after: Int, works: Bool) throws {
    try issue(token, .reset)
    let link = try registry.link(token.digest, for: .reset)
    #expect((link?.standing(at: now + after) == .live) == works)
    #expect(try use(.reset, at: now + after) == works)
  }

  /// R19.
  @Test(arguments: LinkPurpose.allCases)
  func `a link of one purpose is none of another`(purpose: LinkPurpose) throws {
    try issue(token, purpose)
    for other in LinkPurpose.allCases where other != purpose {
      #expect(try registry.link(token.digest, for: other) == nil)
      #expect(try !use(other, at: now))
    }
    #expect(try use(purpose, at: now))
  }

  @Test func `a link that is replaced does not work, and one that worked is not replaced`() throws {
    let used = AccountFixture.token(2)
    try issue(token, .reset)
    try issue(used, .reset)
    try registry.transaction {
      #expect(try registry.use(used.digest, for: .reset, at: now + 1))
      try registry.replaceLinks(.reset, of: fixture.afi, at: now + 2)
    }
    #expect(try !use(.reset, at: now + 3))
    #expect(try registry.link(token.digest, for: .reset)?.standing(at: now + 3) == .replaced)
    #expect(try registry.link(used.digest, for: .reset)?.standing(at: now + 3) == .used)
  }

  @Test func `links of another agent or another purpose are not replaced`() throws {
    let (other, report) = (AccountFixture.token(2), AccountFixture.token(3))
    try issue(token, .reset)
    try issue(other, .reset, of: fixture.koffi)
    try issue(report, .report)
    try registry.transaction { try registry.replaceLinks(.reset, of: fixture.afi, at: now) }
    #expect(try registry.link(other.digest, for: .reset)?.standing(at: now) == .live)
    #expect(try registry.link(report.digest, for: .report)?.standing(at: now) == .live)
  }

  @Test func `what is used up in a transaction that fails works again`() throws {
    struct Failure: Error {}
    try issue(token, .reset)
    #expect(throws: Failure.self) {
      try registry.transaction {
        #expect(try registry.use(token.digest, for: .reset, at: now))
        throw Failure()
      }
    }
    #expect(try use(.reset, at: now))
  }

  @Test func `a link that was never sent is none`() throws {
    #expect(try registry.link(token.digest, for: .reset) == nil)
    #expect(try !use(.reset, at: now))
  }

  /// R42: who reads the database can use nothing that is in it.
  @Test func `no token stands in the file`() throws {
    try issue(token, .reset)
    let bytes = try fixture.bytes()
    #expect(bytes.contains(token.digest.bytes))
    #expect(!bytes.contains([UInt8](repeating: 1, count: 32)))
    #expect(!bytes.contains(Array(token.text.utf8)))
  }

  // MARK: Receipts

  @Test func `a browser has one receipt, until its deadline`() throws {
    let visitor = SHA256.digest(of: [7])
    var receipt = Receipt(
      email: "Afi@exemple.org", sent: now, deadline: now + 60, registration: nil)
    try registry.transaction { try registry.keep(receipt, for: visitor) }
    receipt.timesSentAgain = 2
    receipt.deadline = now + 90
    try registry.transaction { try registry.keep(receipt, for: visitor) }
    #expect(try registry.receipt(of: visitor, at: now + 89) == receipt)
    #expect(try registry.receipt(of: visitor, at: now + 90) == nil)
    #expect(try registry.receipt(of: SHA256.digest(of: [8]), at: now) == nil)
    #expect(try fixture.count("receipt") == 1)
  }

  /// A page that changed with the registration would tell what became of it.
  @Test func `a receipt outlives its registration`() throws {
    let visitor = SHA256.digest(of: [7])
    let pending = try fixture.register(fixture.afi, link: token)
    let receipt = Receipt(
      email: "afi@exemple.org", sent: now, deadline: now + 60, registration: pending.id)
    try registry.transaction { try registry.keep(receipt, for: visitor) }
    #expect(try registry.receipt(of: visitor, at: now) == receipt)
    try registry.transaction { try registry.removeRegistration(fixture.afi) }
    var left = receipt
    left.registration = nil
    #expect(try registry.receipt(of: visitor, at: now) == left)
  }
}
