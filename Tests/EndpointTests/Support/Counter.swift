import Cryptography
import Endpoint
import Gateway
import Glibc
import Registry
import TestPortal
import Testing

/// A counter with the demonstration's agents, in a home folder of its own.
///
/// Its clock stands until a test moves it.
final class Counter {
  private let place: Home
  var home: String { place.path }
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
    let folder = unsafe access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    place = try await Home(settings, in: folder)
  }

  /// Chance; the salt of a hash is asked for when no lock is held, which is when others are quick.
  private func random(_ count: Int) -> [UInt8] {
    if count == Argon2.saltLength, let meanwhile {
      self.meanwhile = nil
      meanwhile()
    }
    return RandomBytes.make(count)
  }

  var registry: RegistryDatabase { get throws { try place.registry } }

  func respond(to request: Request) -> Response { endpoint.respond(to: .request(request)) }

  func respond(to problem: RequestProblem, prefersJSON: Bool = false) -> Response {
    endpoint.respond(to: .refused(RefusedRequest(problem, prefersJSON: prefersJSON)))
  }

  // MARK: What the database holds

  /// The first column of the rows of a query.
  func rows(_ sql: String) throws -> [String] { try place.rows(sql) }

  func execute(_ sql: String) throws { try place.execute(sql) }

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
