import Gateway
import Testing

/// Who has an account, and in which state it is, cannot be read from any answer (R1, R24, R52).
struct `From an answer nobody learns` {
  /// What is known of matricule 123456 and the address afi@exemple.org before somebody asks.
  enum Standing: CaseIterable {
    case unknownMatricule, rosterOnly, otherName, otherBirthDate, pending, active, emailTaken
    case locked, left, overLimit, mailboxFull
  }

  private func counter(_ standing: Standing) async throws -> Counter {
    let counter = try await Counter(Counter.quick)
    switch standing {
    case .unknownMatricule, .rosterOnly, .otherName, .otherBirthDate: break
    case .pending: Browser(at: counter).register()
    case .active: try counter.insertAccount()
    case .emailTaken: try counter.insertAccount("200001")
    case .locked: try counter.lock()
    case .left: try counter.dismiss()
    case .overLimit:
      for _ in 1...5 { Browser(at: counter).register(date: ("1", "1", "1990")) }
    case .mailboxFull:
      for number in 1...4 {
        Browser(at: counter).register(matricule: "99999\(number)", nom: "PERSONNE")
      }
    }
    return counter
  }

  private func register(_ browser: Browser, _ standing: Standing) {
    switch standing {
    case .unknownMatricule: browser.register(matricule: "999999")
    case .otherName: browser.register(nom: "PERSONNE")
    case .otherBirthDate: browser.register(date: ("28", "3", "1984"))
    default: browser.register()
    }
  }

  /// All that follows a registration, as its browser sees it: the page, a resend too early, one in
  /// time, one too many.
  private func registration(_ standing: Standing, asJSON: Bool) async throws -> [Answer] {
    let counter = try await counter(standing)
    let browser = Browser(at: counter)
    browser.get("/inscription")
    if asJSON { browser.headers[.accept] = "application/json" }
    register(browser, standing)
    var answers = [Answer(browser)]
    browser.get("/inscription-envoyee")
    answers.append(Answer(browser))
    for pause in [0, 300, 300, 300, 300] {
      counter.now += pause
      browser.post("/inscription-envoyee")
      answers.append(Answer(browser))
      browser.get("/inscription-envoyee?envoi=nouveau")
      answers.append(Answer(browser))
    }
    return answers
  }

  @Test(arguments: Standing.allCases, [false, true])
  func `what a registration came to`(_ standing: Standing, asJSON: Bool) async throws {
    let accepted = try await registration(.rosterOnly, asJSON: asJSON)
    #expect(accepted.map(\.status).contains(asJSON ? 202 : 303))
    #expect(try await registration(standing, asJSON: asJSON) == accepted)
  }

  /// The state of the account, the identifier and the password of an attempt that fails.
  enum SignIn: CaseIterable {
    case wrongPassword, unknownMatricule, unknownEmail, garbage, halfAnAddress, pending, locked
    case left, waitingBehindTheOtherName, hardStop

    var attempt: (identifier: String, password: String) {
      switch self {
      case .wrongPassword: ("123456", "trois pirogues au port")
      case .unknownMatricule: ("999999", Browser.password)
      case .unknownEmail: ("personne@exemple.org", Browser.password)
      case .garbage: ("ni un matricule ni une adresse", Browser.password)
      case .halfAnAddress: ("afi@", Browser.password)
      case .pending, .locked, .left, .hardStop: ("123456", Browser.password)
      case .waitingBehindTheOtherName: ("afi@exemple.org", Browser.password)
      }
    }
  }

  private func signIn(_ state: SignIn, asJSON: Bool, at address: String) async throws -> Answer {
    let counter = try await Counter(Counter.quick)
    let browser = Browser(at: counter)
    browser.get("/connexion")
    if state == .pending { browser.register() } else { try counter.insertAccount() }
    switch state {
    case .locked: try counter.lock()
    case .left: try counter.dismiss()
    case .waitingBehindTheOtherName: for _ in 1...5 { browser.signIn("123456", "faux") }
    case .hardStop:
      try counter.fail(100)
      counter.now += 900
    default: break
    }
    if asJSON { browser.headers[.accept] = "application/json" }
    let (identifier, password) = state.attempt
    browser.post(address, ["identifiant": identifier, "mot_de_passe": password])
    return Answer(browser, hiding: [identifier])
  }

  @Test(arguments: SignIn.allCases, [false, true])
  func `why a sign-in failed`(_ state: SignIn, asJSON: Bool) async throws {
    let refused = try await signIn(.wrongPassword, asJSON: asJSON, at: "/connexion")
    #expect(refused.status == 422 && refused.body.contains("n’est pas correct"))
    #expect(try await signIn(state, asJSON: asJSON, at: "/connexion") == refused)
  }

  @Test(arguments: SignIn.allCases)
  func `why a program got no token`(_ state: SignIn) async throws {
    let refused = try await signIn(.wrongPassword, asJSON: true, at: "/jetons")
    #expect(refused.status == 422)
    #expect(try await signIn(state, asJSON: true, at: "/jetons") == refused)
  }

  enum Recovery: CaseIterable {
    case rightPair, wrongPair, otherMatricule, pending, locked, left, nobody, tooSoon, tooOften
  }

  private func recovery(_ state: Recovery, asJSON: Bool) async throws -> [Answer] {
    let counter = try await Counter(Counter.quick)
    let browser = Browser(at: counter)
    browser.get("/mot-de-passe-oublie")
    switch state {
    case .rightPair, .tooSoon, .tooOften: try counter.insertAccount()
    case .wrongPair: try counter.insertAccount(email: "autre@exemple.org")
    case .otherMatricule: try counter.insertAccount("200001")
    case .pending: browser.register()
    case .locked:
      try counter.insertAccount()
      try counter.lock()
    case .left:
      try counter.insertAccount()
      try counter.dismiss()
    case .nobody: break
    }
    for _ in 0..<[.tooSoon: 1, .tooOften: 6][state, default: 0] {
      browser.recover()
      counter.now += state == .tooOften ? 300 : 1
    }
    if asJSON { browser.headers[.accept] = "application/json" }
    browser.recover()
    let asked = Answer(browser)
    browser.get("/mot-de-passe-oublie?envoi=fait")
    return [asked, Answer(browser)]
  }

  @Test(arguments: Recovery.allCases, [false, true])
  func `whether a matricule and an address belong together`(
    _ state: Recovery, asJSON: Bool
  ) async throws {
    let sent = try await recovery(.rightPair, asJSON: asJSON)
    #expect(sent[0].status == (asJSON ? 202 : 303))
    #expect(try await recovery(state, asJSON: asJSON) == sent)
  }
}
