import Glibc
import TestPortal
import Testing

/// What `kill -9` leaves behind; `make soak` goes on for longer, by `GUICHET_ROUNDS`.
@Suite(.serialized)
struct `A process that is killed` {
  private static let rounds =
    unsafe getenv("GUICHET_ROUNDS").flatMap { unsafe Int(String(cString: $0)) } ?? 150
  private static let seed =
    unsafe getenv("GUICHET_SEED").flatMap { unsafe UInt64(String(cString: $0)) } ?? 20_260_401

  @Test func `leaves everything done or nothing, and its place free`() async throws {
    let home = try await Home()
    let storm = Storm(in: home, seed: Self.seed)
    try storm.begin()
    var left = Self.rounds
    while left > 0 {
      try storm.rage(rounds: min(500, left))
      left -= 500
      try #require(try Invariants.broken(in: home) == [], "seed \(Self.seed), \(left) left")
    }
    #expect(storm.killed > Self.rounds / 4)
    // What was counted is over at its time, and nobody holds the places to hash in.
    try home.execute("UPDATE counter SET last_at = last_at - 900")
    let accounts = try home.rows("SELECT matricule FROM account ORDER BY id LIMIT 8")
    for matricule in accounts {
      #expect(try home.ask(.signIn(matricule, from: "198.51.100.7")).status == 303)
    }
  }

  @Test func `is found out where a broken rule is planted`() async throws {
    let home = try await Home()
    try Storm(in: home, seed: 1).begin()
    #expect(try Invariants.broken(in: home) == [])
    try home.execute("DELETE FROM outbox WHERE mail = 'compte-active'")
    #expect(
      try Invariants.broken(in: home) == [
        "an account was told of once", "accounts, their mails and their audit rows are as many",
      ])
    try home.execute("UPDATE link SET used_at = NULL WHERE purpose = 'activation'")
    #expect(try Invariants.broken(in: home).contains("an account has its one used link"))
    try home.execute("DROP TRIGGER audit_is_not_changed; UPDATE audit SET address = '-'")
    #expect(try Invariants.broken(in: home).last == "the audit's chain is whole")
  }
}
