import Glibc
import TestPortal
import TestSupport
import Testing

/// A loop of registrations, activations, sign-ins and new passwords whose processes die like in a
/// power cut, each at a moment of its own.
final class Storm {
  private let home: Home
  private var random: SplitMix64
  private var round = 0
  /// How long a whole request of each kind takes, in microseconds: the moments lie within.
  ///
  /// The first ones may have been slow, or the machine busy since: each that was killed makes the
  /// next guess longer, each that came to its end a shorter one, and so half of them are killed.
  private var spans: [Deed: Double] = [:]
  /// How many processes died before they had answered.
  private(set) var killed = 0

  private enum Deed: CaseIterable { case register, activate, signIn, forget, reset }

  init(in home: Home, seed: UInt64) {
    self.home = home
    random = SplitMix64(seed: seed)
  }

  /// Does everything once to its end, so that there is something to go on with.
  func begin() throws {
    for deed in Deed.allCases {
      let child = try start(try #require(try visit(deed)))
      let before = Self.microseconds()
      let outcome = child.outcome()
      spans[deed] = Self.microseconds() - before
      try #require((200..<400).contains(outcome.answer?.status ?? 0), "\(deed): \(outcome.errors)")
    }
  }

  /// Rounds of one request each, killed somewhere between its start and a little after its end.
  func rage(rounds: Int) throws {
    for _ in 0..<rounds {
      let deed = try #require(Deed.allCases.randomElement(using: &random))
      guard let visit = try visit(deed), let span = spans[deed] else { continue }
      let child = try start(visit)
      // What is written is written at the end; half of the moments lie there.
      let moment = Double.random(
        in: Bool.random(using: &random) ? 0...1.2 : 0.6...1.1, using: &random)
      usleep(useconds_t(span * moment))
      let isKilled = child.outcome(killing: true).code == nil
      killed += isKilled ? 1 : 0
      spans[deed] = span * (isKilled ? 1.05 : 0.95)
    }
  }

  private func start(_ visit: Visit) throws -> Child {
    round += 1
    let child = try home.start(visit)
    child.send(visit.body)
    child.endInput()
    return child
  }

  private static func microseconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
  }

  // MARK: What is asked for

  /// The next request of a kind; nil where nothing is there for it.
  private func visit(_ deed: Deed) throws -> Visit? {
    let address = Visit.address(round)
    switch deed {
    case .register:
      let matricule = "S\(10_000 + round)"
      try home.addAgents([matricule])
      return .registration(matricule, email: "\(matricule)@exemple.org", from: address)
    case .activate:
      return try newest(
        "o.mail = 'activation' AND o.matricule NOT IN (SELECT matricule FROM account)"
      )
      .map { .activation($0, from: address) }
    case .signIn:
      let some = try home.rows("SELECT matricule FROM account ORDER BY random() LIMIT 1")
      return some.first.map { .signIn($0, from: address) }
    case .forget:
      let names = try home.rows(
        """
        SELECT matricule || ' ' || email FROM account WHERE matricule NOT IN (
          SELECT matricule FROM outbox WHERE mail = 'reinitialisation') ORDER BY id DESC LIMIT 1
        """)
      return names.first?.split(separator: " ").map(String.init).asPair.map {
        .post("/mot-de-passe-oublie", ["matricule": $0, "email": $1], from: address)
      }
    case .reset:
      let isUnused = """
        o.mail = 'reinitialisation' AND NOT EXISTS (
          SELECT 1 FROM outbox WHERE mail = 'mot-de-passe-change' AND matricule = o.matricule)
        """
      return try newest(isUnused).map {
        .post(
          "/nouveau-mot-de-passe", ["jeton": $0, "mot_de_passe": Home.password], from: address)
      }
    }
  }

  /// The token of the newest mail of which something is true.
  private func newest(_ condition: String) throws -> String? {
    let links = try home.rows(
      """
      SELECT json_extract(o.details, '$.lien') FROM outbox o WHERE \(condition)
      ORDER BY o.id DESC LIMIT 1
      """)
    return links.first?.split(separator: "jeton=").last.map(String.init)
  }
}

extension [String] {
  fileprivate var asPair: (String, String)? { count == 2 ? (self[0], self[1]) : nil }
}
