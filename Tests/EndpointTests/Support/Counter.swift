import Accounts
import Calendar
import Cryptography
import Endpoint
import FileSystem
import Gateway
import Registry
import SQLite
import Testing

/// A counter with the demonstration's agents, in a home folder of its own.
///
/// Its clock stands until a test moves it.
final class Counter {
  let home: String
  /// 2026-04-01, 13:00 where the portal is.
  var now = 1_775_044_800
  private(set) var log: [String] = []
  /// What another request does while the next password is hashed.
  var meanwhile: (() -> Void)?

  private lazy var endpoint = Endpoint(
    home: home,
    world: Endpoint.World(
      now: { [unowned self] in now }, random: { [unowned self] in random($0) },
      log: { [unowned self] in log.append(String(decoding: $0.bytes, as: UTF8.self)) }))

  /// - Parameter settings: rows of `portal.db` to change: `account.proof` → `match`.
  init(_ settings: [String: String] = [:]) async throws {
    // In memory where there is such a place: a thousand commits wait for no disk.
    let folder =
      Command.output(["mktemp", "-d", "/dev/shm/guichet-counter-XXXXXX"])
      ?? Command.output(["mktemp", "-d", "/tmp/guichet-counter-XXXXXX"])
    home = try #require(folder).split(separator: "\n").joined()
    try await BuiltPortal.copy(to: home)
    try change(settings)
    _ = try RegistryDatabase.migrate(home: home)
    let today = try #require(Day(year: 2026, month: 4, day: 1))
    let rules = RosterRules(
      today: today, numberingPlan: NumberingPlan(countryPrefix: "229", digits: 10, start: "01"))
    let report = try RosterImport(
      of: "\(BuiltPortal.root)/demo/agents.csv", rules: rules, isComplete: false, isDryRun: false
    ).run(on: RegistryDatabase(home: home))
    try #require(report.changes != nil)
  }

  /// Chance; the salt of a hash is asked for when no lock is held, which is when others are quick.
  private func random(_ count: Int) -> [UInt8] {
    if count == Argon2.saltLength, let meanwhile {
      self.meanwhile = nil
      meanwhile()
    }
    return RandomBytes.make(count)
  }

  deinit { _ = Command.output(["rm", "-r", home]) }

  private func change(_ settings: [String: String]) throws {
    let portal = try Database("\(home)/portal.db", mode: .readWrite)
    for (path, value) in settings {
      var update = try portal.prepare("UPDATE setting SET value = ? WHERE path = ?")
      try update.run(.text(value), .text(path))
      try #require(portal.changes == 1)
    }
  }

  var registry: RegistryDatabase { get throws { try RegistryDatabase(home: home) } }

  func respond(to request: Request) -> Response { endpoint.respond(to: .request(request)) }

  func respond(to problem: RequestProblem, prefersJSON: Bool = false) -> Response {
    endpoint.respond(to: .refused(RefusedRequest(problem, prefersJSON: prefersJSON)))
  }

  // MARK: What the database holds

  /// The first column of the rows of a query.
  func rows(_ sql: String) throws -> [String] {
    let database = try Database("\(home)/accounts.db", mode: .readWrite)
    var statement = try database.prepare(sql)
    var rows: [String] = []
    while try statement.step() { rows.append(statement.text(0) ?? "NULL") }
    return rows
  }

  func execute(_ sql: String) throws {
    try Database("\(home)/accounts.db", mode: .readWrite).execute(sql)
  }

  /// The mails that wait, the oldest first: « activation à afi@exemple.org ».
  var mails: [String] {
    get throws {
      try registry.mails(.waiting, atMost: 1000).reversed().map { "\($0.mail) à \($0.recipient)" }
    }
  }

  /// What a name of the newest mail of a kind stands for.
  func detail(_ name: String, of mail: String) throws -> String {
    let mails = try registry.mails(.waiting, atMost: 1000)
    return try #require(mails.first { $0.mail == mail }?.details[name])
  }

  /// The token of the link in the newest mail of a kind.
  func token(of mail: String) throws -> String {
    let link = try detail("lien", of: mail)
    return String(try #require(link.split(separator: "jeton=").last))
  }
}
