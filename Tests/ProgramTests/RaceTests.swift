import Accounts
import TestPortal
import Testing

/// Many want one thing at once: the database decides who has it, and nobody is told two things.
@Suite(.serialized)
struct `Sixty-four processes` {
  private static let many = 0..<64

  private static func home() async throws -> Home {
    try await Home(["account.hash_slots": "4"])
  }

  @Test func `with one activation link make one account`() async throws {
    let home = try await Self.home()
    _ = try home.ask(.registration())
    let token = try home.token(of: "activation")
    let answers = try home.askAtOnce(
      Self.many.map { Visit.activation(token, from: Visit.address($0)).forProgram })
    #expect(answers.count { $0.text.contains(#""etat":"active""#) } == 1)
    #expect(answers.count { $0.text.contains(#""etat":"deja-active""#) } == 63)
    #expect(try home.count("account") == 1)
    #expect(try home.count("registration") == 0)
    #expect(try home.count("outbox WHERE mail = 'compte-active'") == 1)
    #expect(try home.count("audit WHERE event = 'user_created'") == 1)
    #expect(try home.count("audit WHERE event = 'authn_token_reuse'") == 63)
  }

  @Test func `with one reset link and a password each set one of them`() async throws {
    let home = try await Self.home()
    try home.addAccount()
    _ = try home.ask(
      .post("/mot-de-passe-oublie", ["matricule": "123456", "email": "afi@exemple.org"]))
    let token = try home.token(of: "reinitialisation")
    let passwords = Self.many.map { "calebasses vertes \($0) du lac" }
    let answers = try home.askAtOnce(
      passwords.enumerated().map { number, password in
        Visit.post(
          "/nouveau-mot-de-passe", ["jeton": token, "mot_de_passe": password],
          from: Visit.address(number)
        ).forProgram
      })
    #expect(answers.count { $0.status == 410 } == 63)
    let winner = try #require(answers.firstIndex { $0.text.contains(#""etat":"change""#) })
    #expect(try home.ask(.signIn("123456", passwords[winner])).status == 303)
    #expect(try home.ask(.signIn("123456", passwords[(winner + 1) % 64])).status == 422)
    #expect(try home.ask(.signIn("123456", Home.password)).status == 422)
    #expect(try home.count("outbox WHERE mail = 'mot-de-passe-change'") == 1)
    #expect(try home.count("audit WHERE event = 'authn_password_reset'") == 1)
  }

  @Test func `registering one matricule leave one registration and one live link`() async throws {
    let home = try await Self.home()
    let answers = try home.askAtOnce(
      Self.many.map { Visit.registration(nom: "DOSSOU", from: Visit.address($0)) })
    #expect(answers.allSatisfy { $0.status == 200 })
    #expect(Set(answers.map(\.body.count)).count == 1)
    #expect(try home.count("registration") == 1)
    #expect(try home.count("outbox WHERE mail = 'activation'") == Limit.mailsOfKind.times)
    #expect(try home.count("outbox WHERE mail = 'inscription-refusee'") == Limit.mailsOfKind.times)
    #expect(
      try home.rows("SELECT count FROM counter WHERE scope = 'inscriptions-matricule'") == ["64"])
    let live = "link WHERE purpose = 'activation' AND used_at IS NULL AND replaced_at IS NULL"
    #expect(try home.count(live) == 1)
    let tokens = try home.tokens(of: "activation")
    let states = try tokens.map { try home.ask(Visit.activation($0).forProgram).status }
    #expect(states == [200, 410, 410])
    #expect(try home.count("account") == 1)
  }

  @Test func `with one mailbox and a matricule each make one account`() async throws {
    let home = try await Self.home()
    try home.addAgents(Self.many.map { "R\($0 + 100)" })
    _ = try home.askAtOnce(
      Self.many.map { Visit.registration("R\($0 + 100)", from: Visit.address($0)) })
    let tokens = try home.tokens(of: "activation")
    #expect(tokens.count == Limit.mailsOfKind.times)
    let answers = try home.askAtOnce(
      Self.many.map {
        Visit.activation(tokens[$0 % tokens.count], from: Visit.address($0)).forProgram
      })
    #expect(answers.count { $0.text.contains(#""etat":"active""#) } == 1)
    #expect(try home.count("account") == 1)
  }

  @Test func `with wrong passwords have five of them looked at`() async throws {
    let home = try await Self.home()
    try home.addAccount()
    let answers = try home.askAtOnce(
      Self.many.map {
        Visit.signIn("123456", "ce n'est pas \($0)", from: Visit.address($0)).forProgram
      })
    #expect(answers.allSatisfy { $0.status == 422 })
    #expect(answers.count { $0.text.contains(":trop-d-essais\"") } == 59)
    #expect(answers.count { $0.text.contains(":connexion-refusee\"") } == 5)
    #expect(try home.count("audit WHERE detail = 'mot-de-passe-faux'") == 5)
    #expect(
      try home.rows("SELECT count FROM counter WHERE scope LIKE 'echecs-%'") == ["5", "5"])
    #expect(try home.count("outbox WHERE mail = 'essais-repetes'") == 1)
    #expect(try home.count("audit WHERE event = 'authn_login_fail_max'") == 1)
  }

  @Test func `with the right password have no more than ten sessions`() async throws {
    let home = try await Self.home()
    try home.addAccount()
    // Five at once are looked at before one is known to be right; so they come in crowds of five.
    var admitted = 0
    for crowd in 0..<3 {
      let visits = (0..<5).map { Visit.signIn(from: Visit.address(crowd * 5 + $0)) }
      admitted += try home.askAtOnce(visits).count { $0.status == 303 }
    }
    #expect(admitted == 15)
    #expect(try home.count("session") == SessionRules.most)
    let answers = try home.askAtOnce(Self.many.map { .signIn(from: Visit.address(100 + $0)) })
    let more = answers.count { $0.status == 303 }
    #expect(more >= 1 && answers.allSatisfy { $0.status == 303 || $0.status == 422 })
    #expect(try home.count("session") == SessionRules.most)
    #expect(
      try home.count("audit WHERE event LIKE 'authn_login_success%'") == admitted + more)
  }

  @Test func `from one address are answered as often as the limits say`() async throws {
    let home = try await Self.home()
    try home.addAgents(Self.many.map { "R\($0 + 100)" })
    let registrations = try home.askAtOnce(
      Self.many.map { .registration("R\($0 + 100)", email: "a\($0)@exemple.org") })
    #expect(registrations.count { $0.status == 200 } == Limit.registrationsFromAddress.times)
    #expect(try home.count("registration") == Limit.registrationsFromAddress.times)
    let signIns = try home.askAtOnce(Self.many.map { .signIn("X\($0 + 100)") })
    #expect(signIns.count { $0.status == 422 } == Limit.signInsFromAddress.times)
    let links = try home.askAtOnce(Self.many.map { .activation("cassé \($0)") })
    #expect(links.count { $0.status == 404 } == Limit.linksFromAddress.times)
    let recoveries = try home.askAtOnce(
      Self.many.map {
        .post("/mot-de-passe-oublie", ["matricule": "X\($0)00", "email": "x@exemple.org"])
      })
    #expect(recoveries.count { $0.status == 303 } == Limit.recoveriesFromAddress.times)
    for answers in [registrations, signIns, links, recoveries] {
      let late = answers.filter { $0.status == 429 }
      #expect(late.allSatisfy { (1...60).contains(Int($0["Retry-After"] ?? "") ?? 0) })
    }
    #expect(try home.count("audit WHERE event = 'excess_rate_limit_exceeded'") == 4)
  }
}
