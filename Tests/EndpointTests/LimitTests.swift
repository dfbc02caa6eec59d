import Gateway
import Testing

/// How often one may try, by matricule and by network (R3, R29, R76, R90, R91).
struct `A limit` {
  @Test func `lets a matricule be tried five times a day, and never says so`() async throws {
    let counter = try await Counter(Counter.quick)
    let browser = Browser(at: counter)
    browser.get("/inscription")
    var answers: [Answer] = []
    for _ in 1...5 {
      browser.register(date: ("1", "janvier", "1990"))
      answers.append(Answer(browser))
      counter.now += 60
    }
    browser.register()
    #expect(Answer(browser) == answers[0])
    #expect(try counter.rows("SELECT count(*) FROM registration") == ["0"])
    #expect(try counter.rows("SELECT detail FROM audit ORDER BY id DESC")[0] == "trop-d-essais")

    counter.now += 86_400
    browser.register()
    #expect(try counter.mails.contains("activation à afi@exemple.org"))
  }

  @Test func `of a matricule holds whatever the network`() async throws {
    let counter = try await Counter(Counter.quick)
    for network in 1...6 {
      let browser = Browser(at: counter)
      browser.address = "198.51.\(network).1"
      browser.register(date: network < 6 ? ("1", "1", "1990") : ("27", "3", "1984"))
      #expect(browser.response.status == 303)
    }
    #expect(try counter.rows("SELECT count(*) FROM registration") == ["0"])
  }

  /// An address that asks, how often one network may, and within which time.
  private static let networks: [(address: String, times: Int)] = [
    ("/inscription", 20), ("/connexion", 30), ("/jetons", 30), ("/mot-de-passe-oublie", 20),
    ("/activation", 30), ("/signalement", 30), ("/nouveau-mot-de-passe", 30),
  ]

  @Test(arguments: networks)
  func `of a network is said with the time to wait`(_ address: String, _ times: Int) async throws {
    let counter = try await Counter(Counter.quick)
    let browser = Browser(at: counter)
    for _ in 1...times {
      ask(browser, address)
      #expect(browser.response.status != 429)
    }
    counter.now += 10
    ask(browser, address)
    #expect(browser.response.status == 429)
    #expect(browser.response["Retry-After"] == "50")
    #expect(try counter.audited("excess_rate_limit_exceeded") == 1)
    ask(browser, address)
    #expect(try counter.audited("excess_rate_limit_exceeded") == 1)

    let elsewhere = Browser(at: counter)
    elsewhere.address = "192.0.2.8"
    ask(elsewhere, address)
    #expect(elsewhere.response.status != 429)
    counter.now += 49
    #expect(ask(browser, address).status == 429)
    counter.now += 1
    #expect(ask(browser, address).status != 429)
  }

  @discardableResult
  private func ask(_ browser: Browser, _ address: String) -> Response {
    switch address {
    case "/inscription": browser.register()
    case "/connexion", "/jetons":
      browser.post(
        address, ["identifiant": "\(browser.counter.log.count)", "mot_de_passe": "faux"])
    case "/mot-de-passe-oublie": browser.recover()
    default: browser.post(address, ["jeton": "perdu"])
    }
  }

  @Test func `counts an IPv6 network, not its addresses`() async throws {
    let counter = try await Counter()
    let browser = Browser(at: counter)
    for number in 1...20 {
      browser.address = "2001:db8:1:2::\(number)"
      browser.recover()
    }
    browser.address = "2001:db8:1:2:ffff:ffff:ffff:ffff"
    #expect(browser.recover().status == 429)
    browser.address = "2001:db8:1:3::1"
    #expect(browser.recover().status == 303)
  }

  @Test(arguments: [(Header.xForwardedFor, 1000), (.xRealIP, 50), (.forwarded, 50)])
  func `believes no header where no proxy is configured`(
    _ header: Header, _ times: Int
  ) async throws {
    let counter = try await Counter()
    let browser = Browser(at: counter)
    let statuses = (0..<times).map { number in
      browser.headers[header] = "203.0.\(number / 250).\(number % 250)"
      return browser.recover().status
    }
    #expect(statuses.filter { $0 == 303 }.count == 20)
    #expect(statuses.filter { $0 == 429 }.count == times - 20)
  }

  @Test func `of a network behind the configured proxy is that of its client`() async throws {
    let counter = try await Counter(["account.proxies": "10.0.0.0/8"])
    let browser = Browser(at: counter)
    browser.address = "10.1.2.3"
    for number in 1...20 {
      // The left-most one was written by the client, who hopes to be another each time.
      browser.headers[.xForwardedFor] = "198.51.100.\(number), 203.0.113.5, 10.9.9.9"
      browser.recover()
    }
    #expect(browser.recover().status == 429)
    browser.headers[.xForwardedFor] = "203.0.113.6"
    #expect(browser.recover().status == 303)
    browser.address = "192.0.2.1"
    browser.headers[.xForwardedFor] = "203.0.113.5"
    #expect(browser.recover().status == 303)
  }

  @Test func `of a network is not lifted by signing in`() async throws {
    let counter = try await Counter(Counter.quick)
    try counter.insertAccount()
    let browser = Browser(at: counter)
    for _ in 1...30 { #expect(browser.signIn().status == 303) }
    #expect(browser.signIn().status == 429)
  }

  @Test func `of mails to one mailbox never silences the warning to the owner`() async throws {
    let counter = try await Counter(Counter.quick)
    // Somebody fills the mailbox that the roster knows, to register in its owner's name unseen.
    for number in 1...12 {
      Browser(at: counter).register(
        matricule: "99990\(number)", nom: "PERSONNE", email: "afi.dossou@exemple.org")
      counter.now += 1_800
    }
    Browser(at: counter).register(email: "quelquun@exemple.org")
    #expect(try counter.mails.last == "inscription-signalee à afi.dossou@exemple.org")
  }

  @Test func `of mails to one mailbox never keeps its owner from a new password`() async throws {
    let counter = try await Counter(Counter.quick)
    try counter.insertAccount()
    for number in 1...12 {
      Browser(at: counter).register(matricule: "99990\(number)", nom: "PERSONNE")
      counter.now += 1_800
    }
    Browser(at: counter).recover()
    #expect(try counter.mails.last == "reinitialisation à afi@exemple.org")
  }

  @Test func `of recoveries cannot be used up by who knows the matricule alone`() async throws {
    let counter = try await Counter()
    try counter.insertAccount()
    for number in 1...20 { Browser(at: counter).recover("123456", "essai\(number)@exemple.org") }
    counter.now += 60
    Browser(at: counter).recover()
    #expect(try counter.mails == ["reinitialisation à afi@exemple.org"])
  }

  @Test func `gives one account five links a day, and five minutes between two`() async throws {
    let counter = try await Counter()
    try counter.insertAccount()
    let browser = Browser(at: counter)
    var mails: [Int] = []
    for pause in [0, 299, 1, 3_600, 3_600, 3_600, 3_600] {
      counter.now += pause
      browser.recover()
      mails.append(try counter.mails.count)
    }
    #expect(mails == [1, 1, 2, 3, 4, 5, 5])
  }
}
