import Portal
import SiteGenerator
import Template
import Testing

/// This repository's own site, compiled: everything that the endpoint reads is there.
struct CompiledWordsTests {
  private func site() async throws -> TestSite {
    let site = try TestSite.ofRepository()
    try await site.publish()
    return site
  }

  @Test func `the site has no problems`() async throws {
    let site = try TestSite.ofRepository()
    #expect(try await site.problems() == [])
    #expect(try await site.build { $0.compress = true }.codes == [])
  }

  @Test func `the portal holds every page, message and mail`() async throws {
    let site = try await site()
    #expect(
      try site.portal("SELECT name FROM page ORDER BY name")
        == AccountPage.allCases.map(\.rawValue).sorted())
    #expect(
      try site.portal("SELECT name FROM message ORDER BY name")
        == Message.allCases.map(\.rawValue).sorted())
    #expect(
      try site.portal("SELECT name FROM mail ORDER BY name")
        == Mail.allCases.map(\.rawValue).sorted())
    for table in ["page WHERE title = '' OR template = x''", "message WHERE text = ''"] {
      #expect(try site.portal("SELECT name FROM \(table)") == [])
    }
    let blank = "SELECT name FROM mail WHERE subject = '' OR text = '' OR html = x''"
    #expect(try site.portal(blank) == [])
  }

  @Test func `the portal holds every contract`() async throws {
    let site = try await site()
    let query = "SELECT path || ' ' || kind FROM contract WHERE owner = ? ORDER BY path"
    for page in AccountPage.allCases {
      let rows = page.contract.rows.map { "\($0.path) \($0.kind)" }
      #expect(try site.portal(query, "page/\(page.rawValue)") == rows.sorted())
    }
    for mail in Mail.allCases {
      let rows = mail.contract.rows.map { "\($0.path) \($0.kind)" }
      #expect(try site.portal(query, "mail/\(mail.rawValue)") == rows.sorted())
    }
  }

  @Test(arguments: AccountPage.allCases)
  func `an account page asks for nothing but its contract`(page: AccountPage) async throws {
    let site = try await site()
    let templates = Templates(["page": Array(try site.accountPage(page.rawValue).utf8)])
    #expect(templates.problems.map { "\($0)" } == [])
    #expect(templates.problems(in: "page", against: page.contract).map { "\($0)" } == [])
  }

  @Test(arguments: Mail.allCases)
  func `a mail asks for nothing but its contract`(mail: Mail) async throws {
    let site = try await site()
    let texts = try site.portal(
      "SELECT subject FROM mail WHERE name = ?1 UNION ALL SELECT text FROM mail WHERE name = ?1",
      mail.rawValue)
    #expect(texts.count == 2)
    for text in texts + [try site.mailHTML(mail.rawValue)] {
      // In subject and text, values are printed as they are.
      let typed = text.replacing("{{{", with: "{{").replacing("}}}", with: "}}")
      let templates = Templates(["mail": Array(typed.utf8)])
      #expect(templates.problems.map { "\($0)" } == [])
      #expect(templates.problems(in: "mail", against: mail.contract).map { "\($0)" } == [])
    }
    for name in mail.required { #expect(texts[1].contains("{{{\(name)}}}")) }
  }

  @Test func `settings go with the portal`() async throws {
    let site = try await site()
    let value = "SELECT value FROM setting WHERE path = ?"
    #expect(try site.portal(value, "durations.activation") == ["172800"])
    #expect(try site.portal(value, "timezone") == ["3600"])
    #expect(try site.portal(value, "account.path") == ["/compte"])
    #expect(try site.portal(value, "account.proof") == ["notice"])
    #expect(try site.portal(value, "acts.serve") == ["self"])
    #expect(try site.portal("PRAGMA user_version") == ["4"])
  }
}
