import Delivery
import Gateway
import Portal
import Registry
import Testing

/// Being told of new acts: only who asks, once, and never what the act is.
struct `A notice of new acts` {
  private func fill(_ counter: Counter) throws -> Int {
    try ActNoticeQueue.fill(counter.registry, PortalReader(home: counter.home), at: counter.now)
  }

  private func mails(_ counter: Counter) throws -> [String] {
    try counter.mails.filter { $0.hasPrefix("nouvel-acte") }
  }

  private func importLater(_ counter: Counter, _ id: String) throws {
    counter.now += 60
    try counter.importActs([
      SampleAct(id) { ($0.type, $0.subject) = ("sanction disciplinaire", "Blâme") }
    ])
  }

  @Test func `is off until it is asked for, and off again at once`() async throws {
    let (counter, browser) = try await Counter.withActs()
    browser.get("/")
    #expect(browser.text.contains("Être prévenu d'un nouvel acte : non"))
    try importLater(counter, "B1")
    #expect(try fill(counter) == 0)
    browser.post("/avis", ["avis": "oui"])
    #expect(browser.location == "/?avis=change")
    browser.get("/?avis=change")
    #expect(browser.text.contains("Votre choix est enregistré"))
    #expect(browser.text.contains("Être prévenu d'un nouvel acte : oui"))
    browser.post("/avis", ["avis": "non"])
    try importLater(counter, "B2")
    #expect(try fill(counter) == 0)
    #expect(try mails(counter).isEmpty)
  }

  @Test func `is queued once for acts that came since, and says nothing of them`() async throws {
    let (counter, browser) = try await Counter.withActs()
    browser.post("/avis", ["avis": "oui"])
    #expect(try fill(counter) == 0)
    try importLater(counter, "B1")
    try importLater(counter, "B2")
    #expect(try fill(counter) == 1)
    #expect(try fill(counter) == 0)
    #expect(try mails(counter) == ["nouvel-acte à afi@exemple.org"])
    let mail = try #require(
      counter.registry.mails(.waiting, atMost: 10).first { $0.mail == "nouvel-acte" })
    #expect(Set(mail.details.keys) == ["nom", "date"])
    let portal = try PortalReader(home: counter.home)
    let message = try MailMessage(
      mail, words: portal.mail(.nouvelActe), letterhead: Letterhead(portal.settings))
    let text = String(decoding: message.bytes, as: UTF8.self)
    #expect(text.contains("\r\nList-Unsubscribe: <http://localhost:8080/compte/>\r\n"))
    for secret in ["sanction", "B1", "123456", "/a/"] { #expect(!text.contains(secret)) }
  }

  @Test(arguments: ["locked", "not approved"])
  func `goes to nobody whose acts are closed`(_ why: String) async throws {
    let (counter, browser) = try await Counter.withActs()
    browser.post("/avis", ["avis": "oui"])
    try importLater(counter, "B1")
    if why == "locked" {
      try counter.lock()
    } else {
      try counter.execute("UPDATE account SET acts_open = 0")
    }
    #expect(try fill(counter) == 0)
  }

  @Test func `is not asked for by another site, nor by a link`() async throws {
    let (counter, browser) = try await Counter.withActs()
    browser.headers[.secFetchSite] = "cross-site"
    #expect(browser.post("/avis", ["avis": "oui"]).status == 403)
    browser.headers[.secFetchSite] = "same-origin"
    #expect(browser.get("/avis?avis=oui").status == 405)
    try importLater(counter, "B1")
    #expect(try fill(counter) == 0)
  }
}
