import FileSystem
import Registry
import TestPortal
import TestSupport
import Testing

/// What the machine cannot do: the service is closed for a while, and the old state stays (R100).
@Suite(.serialized)
struct `Where the disk refuses` {
  private static let writers: [Visit] = [
    .signIn(), .registration("200001"), .activation(String(repeating: "A", count: 43)),
    .post("/mot-de-passe-oublie", ["matricule": "123456", "email": "afi@exemple.org"]),
  ]

  @Test func `a file that may not grow closes the service, and nothing is lost`() async throws {
    let home = try await Home()
    try home.addAccount()
    #expect(try home.ask(.signIn()).status == 303)
    let before = try home.count("audit")
    for visit in Self.writers {
      let child = try Child(
        "/bin/sh", arguments: ["-c", "ulimit -f 0; exec \"$0\"", BuiltProgram.counter],
        environment: home.variables(visit))
      child.send(visit.body)
      let outcome = child.outcome()
      #expect(outcome.code == 0 && outcome.answer?.status == 503, "\(visit.address)")
      #expect(outcome.answer?.text.contains("Le service est fermé") == true)
    }
    #expect(try home.rows("PRAGMA integrity_check") == ["ok"])
    #expect(try home.count("audit") == before)
    #expect(try home.count("session") == 1)
    #expect(try home.ask(.signIn()).status == 303)
  }

  @Test(.enabled(if: SmallDisk.isAllowed, "mounting a file system takes root"))
  func `a full disk closes the service, and room opens it again`() async throws {
    try await SmallDisk.use { disk in
      let home = try await Home(in: disk.path)
      try home.addAccount()
      #expect(try home.ask(.signIn()).status == 303)
      try disk.fill()
      let visits = Self.writers
      var statuses: [Int] = []
      // The log may have a page or two left; it is full at the latest after some rounds.
      for round in 0..<20 {
        for visit in visits {
          var visit = visit
          visit.from = Visit.address(round)
          let outcome = try home.outcome(visit)
          #expect(outcome.code == 0)
          let answer = try #require(outcome.answer, "\(outcome.text)")
          #expect(answer.status < 500 || answer.status == 503, "\(outcome.errors)")
          statuses.append(answer.status)
          if answer.status == 503 { #expect(outcome.errors.contains("request.failed")) }
        }
      }
      #expect(statuses.suffix(4) == [503, 503, 503, 503])
      #expect(try home.ask(.get("/connexion")).status == 200)
      disk.makeRoom()
      #expect(try home.rows("PRAGMA integrity_check") == ["ok"])
      #expect(try home.registry.verifyAudit().firstBroken == nil)
      #expect(try home.count("session") == home.count("audit WHERE event = 'authn_login_success'"))
      #expect(try home.ask(.signIn(from: "198.51.100.1")).status == 303)
    }
  }

  @Test(.enabled(if: SmallDisk.isAllowed, "mounting a file system takes root"))
  func `a disk that is read-only closes the service, and pages stay`() async throws {
    try await SmallDisk.use { disk in
      let home = try await Home(in: disk.path)
      try home.addAccount()
      #expect(try home.ask(.signIn()).status == 303)
      try disk.remount("ro")
      for visit in Self.writers {
        let outcome = try home.outcome(visit)
        #expect(outcome.code == 0 && outcome.answer?.status == 503, "\(outcome.errors)")
      }
      #expect(try home.ask(.get("/connexion")).status == 200)
      try disk.remount("rw")
      #expect(try home.ask(.signIn()).status == 303)
    }
  }

  @Test(arguments: [
    ("rm portal.db", "portal.unusable"), ("echo x > portal.db", "portal.unusable"),
    (": > portal.db", "portal.unusable"), ("rm accounts.db*", "request.failed"),
    ("echo nothing > accounts.db", "request.failed"), (": > accounts.db", "request.failed"),
    ("rm accounts.db*; mkdir accounts.db", "request.failed"),
    ("rm -rf slots; touch slots", "request.failed"),
  ])
  func `what is missing or broken closes it, and standard error says why`(
    damage: String, event: String
  ) async throws {
    let home = try await Home()
    _ = Command.output(["sh", "-c", "cd \(home.path) && \(damage)"])
    for visit in [Visit.signIn(), Visit.signIn().forProgram] {
      let outcome = try home.outcome(visit)
      #expect(outcome.code == 0 && outcome.answer?.status == 503)
      #expect(outcome.errors.contains("\"event\":\"\(event)\""), "\(outcome.errors)")
      #expect(outcome.answer?.text.contains("service") == true)
    }
  }

  @Test func `another version of the schema closes it`() async throws {
    let home = try await Home()
    try home.execute("PRAGMA user_version = 99")
    let outcome = try home.outcome(.signIn())
    #expect(outcome.code == 0 && outcome.answer?.status == 503)
    #expect(outcome.errors.contains("request.failed"))
  }
}
