import Gateway
import Testing

/// What is noted of acts, and who may read it.
struct `The journal of acts` {
  @Test func `has one line for a view, however often the viewer asks for more`() async throws {
    let (counter, browser) = try await Counter.withActs()
    let link = try browser.link()
    let reader = Browser.stranger(at: counter)
    reader.get(link)
    for range in ["bytes=5-9", "bytes=10-14", "bytes=-4", "bytes=29-"] {
      reader.headers[.range] = range
      reader.get(link)
    }
    reader.headers = [.ifNoneMatch: "*"]
    reader.get(link)
    #expect(try counter.rows("SELECT detail FROM audit WHERE event = 'sensitive_read'") == ["A1"])
    #expect(try counter.audited("sensitive_download") == 0)
    reader.headers = [:]
    reader.get(try browser.link("A1", "a"))
    #expect(
      try counter.rows("SELECT detail FROM audit WHERE event = 'sensitive_download'") == ["A1"])
  }

  /// All but the first byte is the whole act to whoever reads it.
  @Test(arguments: ["bytes=1-", "bytes=-28"])
  func `has a line for a part that follows no beginning`(range: String) async throws {
    let (counter, browser) = try await Counter.withActs()
    let reader = Browser.stranger(at: counter)
    reader.headers[.range] = range
    let link = try browser.link()
    for _ in 0..<2 { reader.get(link) }
    #expect(reader.response.status == 206)
    #expect(try counter.audited("sensitive_read") == 1)
    counter.now += 901
    reader.get(try browser.link())
    #expect(try counter.audited("sensitive_read") == 2)
  }

  @Test func `shows an agent the own lines alone`() async throws {
    let (counter, browser) = try await Counter.withActs()
    let other = try counter.otherAgent()
    let link = try browser.link()
    Browser.stranger(at: counter).get(link)
    Browser.stranger(at: counter).get(try browser.link("A1", "a"))
    browser.get("/journal")
    #expect(browser.text.contains("Acte affiché") && browser.text.contains("Acte téléchargé"))
    other.get("/journal")
    #expect(other.text.contains("Connexion") && !other.text.contains("Acte affiché"))
    counter.now += 901
    Browser.stranger(at: counter).get(link)
    browser.get("/journal")
    #expect(browser.text.contains("Lien vers un acte refusé"))
  }

  @Test func `holds neither token nor type`() async throws {
    let (counter, browser) = try await Counter.withActs([
      SampleAct("A1") { $0.type = "sanction disciplinaire" }
    ])
    let link = try SignedLink(browser.link())
    Browser.stranger(at: counter).get(link.address)
    let all = try counter.contents().filter { $0.hasPrefix("audit") }.joined()
    for secret in [link.token, link.fields[7], "sanction"] { #expect(!all.contains(secret)) }
    let log = counter.log.joined()
    for secret in [link.token, link.fields[7], "sanction"] { #expect(!log.contains(secret)) }
  }
}
