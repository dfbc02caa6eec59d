import Accounts
import Acts
package import Gateway
import Glibc
import Portal
import Registry
import SQLite

/// The counter: what a process keeps from one request to the next, and its answer to each.
///
/// A CGI process answers once; a FastCGI worker keeps its two databases open, and opens them anew
/// when another file has taken their place.
package final class Endpoint {
  /// Where time and chance come from: the tests bring their own.
  package struct World {
    /// Now, in seconds since the epoch.
    package var now: () -> Int
    /// Bytes fit for keys and tokens.
    package var random: (Int) -> [UInt8]
    /// Takes a line for the server's log.
    package var log: (EventLine) -> Void

    package init(
      now: @escaping () -> Int, random: @escaping (Int) -> [UInt8],
      log: @escaping (EventLine) -> Void
    ) {
      self.now = now
      self.random = random
      self.log = log
    }
  }

  let home: String
  let world: World
  private var portal: OpenPortal?
  private var registry: OpenRegistry?

  /// - Parameter home: the folder of `portal.db` and `accounts.db`.
  package init(home: String, world: World) {
    self.home = home
    self.world = world
  }

  /// The answer to a request, or to what was none.
  package func respond(to arrival: Arrival) -> Response {
    let portal: OpenPortal
    do { portal = try currentPortal() } catch {
      tell("portal.unusable", error)
      return BareAnswer.closed(prefersJSON: arrival.prefersJSON)
    }
    let exchange = Exchange(self, portal, arrival)
    do {
      return try exchange.answer()
    } catch let interruption as Interruption {
      return exchange.answer(to: interruption)
    } catch {
      tell("request.failed", error, exchange.id)
      return exchange.answer(to: Self.isOfTheMachine(error) ? .closed(retryAfter: 60) : .failure)
    }
  }

  /// Whether an error says that the machine cannot, rather than that the program is wrong: no disk
  /// left, a schema of another version, a lock that is held too long.
  private static func isOfTheMachine(_ error: any Error) -> Bool {
    guard let error = error as? SQLiteError else { return true }
    // SQLITE_ERROR, SQLITE_INTERNAL, SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_MISUSE, SQLITE_RANGE
    return ![1, 2, 19, 20, 21, 25].contains(error.code & 0xFF)
  }

  private func tell(_ event: String, _ error: any Error, _ request: String = "-") {
    world.log(
      EventLine(event, [("request", .text(request)), ("reason", .text(String(describing: error)))]))
  }

  // MARK: What is open

  private func currentPortal() throws -> OpenPortal {
    if let portal, portal.reader.isCurrent() { return portal }
    let opened = OpenPortal(try PortalReader(home: home))
    portal = opened
    return opened
  }

  /// Signs links to acts, and judges them; the ring is read each time, so that a key that is
  /// revoked is so at once.
  func linkSigner(_ settings: PortalSettings, at now: Int) throws -> ActLinkSigner {
    let ring = try KeyRingFile.read(KeyRingFile.path(in: home), at: now)
    guard let signer = ActLinkSigner(ring: ring, audience: settings.origin + settings.basePath)
    else { throw Interruption.closed(retryAfter: nil) }
    return signer
  }

  /// The accounts, opened when they are first asked for: most pages do without.
  func currentRegistry() throws -> RegistryDatabase {
    let file = FileIdentity(RegistryDatabase.path(in: home))
    if let registry, file != nil, registry.file == file { return registry.database }
    let database = try RegistryDatabase(home: home, keepsLog: true)
    registry = OpenRegistry(database: database, file: file)
    return database
  }
}

/// A portal that several hold.
final class OpenPortal {
  let reader: PortalReader

  init(_ reader: consuming PortalReader) { self.reader = reader }
}

/// The accounts, and which file they are.
private struct OpenRegistry {
  let database: RegistryDatabase
  let file: FileIdentity?
}

/// Which file stands at a path.
private struct FileIdentity: Equatable {
  let device: UInt
  let inode: UInt

  init?(_ path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    device = UInt(status.st_dev)
    inode = UInt(status.st_ino)
  }
}
