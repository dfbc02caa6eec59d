import Accounts
import Cryptography
import Imports
import Registry
import SQLite
import TestRegistry
import TestSupport
import Testing

/// An accounts database of a test's own, whose roster has three agents.
final class AccountFixture {
  let registry: RegistryDatabase
  private let roster: RosterFixture

  let afi: Matricule
  let koffi: Matricule
  let zinsou: Matricule

  static let now = 1_780_000_000
  static let twoDays = 172_800
  static let password = "$argon2id$v=19$m=19456,t=2,p=1$c2Vsc2Vsc2Vsc2Vs$ZW1wcmVpbnRl"

  init() throws {
    roster = try RosterFixture()
    _ = try roster.importRows(
      RosterFixture.row,
      RosterFixture.row([.matricule: "234567", .nom: "HOUNKPE", .courrielConnu: ""]),
      RosterFixture.row([.matricule: "345678", .nom: "ZINSOU", .situation: "sorti"]))
    registry = try RegistryDatabase(home: roster.home)
    afi = try Matricule(parsing: "123456")
    koffi = try Matricule(parsing: "234567")
    zinsou = try Matricule(parsing: "345678")
  }

  var home: String { roster.home }

  // MARK: Beside the registry

  /// Runs statements by another connection, with foreign keys.
  func execute(_ sql: String) throws {
    let database = try Database(roster.database, mode: .readWrite)
    try database.execute("PRAGMA foreign_keys = ON; \(sql)")
  }

  /// SQLite's primary result code of what it refuses; 0 where it takes it.
  func refusal(_ sql: String) throws -> Int32 {
    do {
      try execute(sql)
      return 0
    } catch let error as SQLiteError {
      return error.code & 0xFF
    }
  }

  /// The first column of a query.
  func values(_ sql: String) throws -> [String] {
    let database = try Database(roster.database, mode: .readOnly)
    var statement = try database.prepare(sql)
    var values: [String] = []
    while try statement.step() { values.append(statement.text(0) ?? "NULL") }
    return values
  }

  func count(_ table: String) throws -> Int {
    Int(try values("SELECT count(*) FROM \(table)").first ?? "") ?? -1
  }

  /// The bytes of the database and of its write-ahead log.
  func bytes() throws -> [UInt8] {
    try ["", "-wal"].flatMap { try TestSupport.bytes(ofFile: roster.database + $0) }
  }

  // MARK: What tests begin with

  /// A secret that is the same at each run.
  static func token(_ number: UInt8) -> LinkToken {
    LinkToken { [UInt8](repeating: number, count: $0) }
  }

  static func email(_ text: String) throws -> EmailAddress { try EmailAddress(parsing: text) }

  /// A registration with its activation link.
  @discardableResult
  func register(
    _ matricule: Matricule, _ email: String = "afi@exemple.org", link: LinkToken,
    at now: Int = AccountFixture.now
  ) throws -> PendingRegistration {
    try registry.transaction {
      let registration = try registry.register(
        matricule, email: Self.email(email), phone: PhoneNumber(unplanned: "+2290100000001"),
        password: Self.password, at: now, expires: now + Self.twoDays)
      try registry.issue(
        link, .activation, of: matricule, registration: registration.id, at: now,
        expires: now + Self.twoDays)
      return registration
    }
  }

  /// An account, activated by a link of its own.
  func account(_ matricule: Matricule, _ email: String = "afi@exemple.org") throws -> Int {
    let registration = try register(matricule, email, link: LinkToken())
    return try registry.transaction {
      try registry.activate(registration, actsAreOpen: true, at: Self.now)
    }
  }

  static let rules = SessionRules(idle: 1_200, absolute: 43_200)

  /// A session whose public id is twelve times a digit.
  func begin(
    _ number: UInt8, of account: Int, _ kind: Session.Kind = .browser,
    rules: SessionRules = AccountFixture.rules, at now: Int = AccountFixture.now
  ) throws {
    try registry.transaction {
      try registry.begin(
        Self.token(number), publicID: Self.publicID(number), kind, of: account,
        isPersonal: false, device: "Firefox", rules: rules, at: now)
    }
  }

  static func publicID(_ number: UInt8) -> String {
    let digits = String(number)
    return String(repeating: "s", count: 12 - digits.utf8.count) + digits
  }
}
