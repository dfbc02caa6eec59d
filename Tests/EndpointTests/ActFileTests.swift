import Gateway
import Testing

/// The bytes of an act: only those that were imported, or none.
struct `The file of an act` {
  typealias Damage = @Sendable (Counter, String) throws -> Void
  static let damage: [(name: String, event: String, do: Damage)] =
    [
      ("missing", "act.file-missing", { try $0.run("rm", [], on: $1) }),
      ("cut", "act.file-differs", { try $0.run("truncate", ["-s", "7"], on: $1) }),
      ("longer", "act.file-differs", { try $0.run("truncate", ["-s", "+1"], on: $1) }),
      (
        "a symbolic link", "act.file-missing",
        {
          try $0.move($1, to: "elsewhere.pdf")
          try $0.run("ln", ["-s", "\($0.home)/elsewhere.pdf"], on: $1)
        }
      ),
      (
        "a folder", "act.file-missing",
        {
          try $0.run("rm", [], on: $1)
          try $0.run("mkdir", [], on: $1)
        }
      ),
    ]

  @Test(arguments: damage.indices, ["self", "x-accel-redirect", "x-sendfile"])
  func `that is not as imported closes the service, and rings the alarm`(
    _ index: Int, _ serve: String
  ) async throws {
    let (counter, browser) = try await Counter.withActs([SampleAct("A1")], ["acts.serve": serve])
    let link = try browser.link()
    try Self.damage[index].do(counter, counter.file(of: "A1"))
    let reader = Browser.stranger(at: counter)
    #expect(reader.get(link).status == 503, "\(Self.damage[index].name)")
    #expect(reader.response["Content-Type"] == "text/html; charset=utf-8")
    for name in ["Content-Disposition", "ETag", "X-Accel-Redirect", "X-Sendfile"] {
      #expect(reader.response[name] == nil)
    }
    let event = Self.damage[index].event
    #expect(counter.log.contains { $0.contains(event) && $0.contains("\"A1\"") })
    #expect(try counter.audited("sensitive_read") == 0)
  }

  @Test func `that was replaced is gone under its old links`() async throws {
    let (counter, browser) = try await Counter.withActs()
    let link = try browser.link()
    try counter.importActs([SampleAct("A1") { $0.pdf = "%PDF-1.7\nacte rectifié" }])
    let reader = Browser.stranger(at: counter)
    #expect(reader.get(link).status == 410)
    #expect(reader.text.contains("Ce lien a expiré"))
    #expect(try reader.get(browser.link()).status == 200)
    #expect(reader.html.contains("rectifié"))
    #expect(try counter.audited("authz_fail_act") == 1)
  }

  @Test func `that was withdrawn is gone, and its page is nowhere`() async throws {
    let (counter, browser) = try await Counter.withActs([SampleAct("A1"), SampleAct("A2")])
    let link = try browser.link()
    try counter.withdraw("A1")
    let reader = Browser.stranger(at: counter)
    #expect(reader.get(link).status == 410)
    browser.get("/actes/A1")
    let withdrawn = Answer(browser)
    browser.get("/actes/A9")
    #expect(withdrawn == Answer(browser) && withdrawn.status == 404)
    browser.get("/")
    #expect(!browser.html.contains("/actes/A1") && browser.html.contains("/actes/A2"))
    #expect(try reader.get(browser.link("A2")).status == 200)
  }

  @Test func `that came to another agent is nowhere for the first`() async throws {
    let (counter, browser) = try await Counter.withActs()
    let link = try browser.link()
    try counter.importActs([SampleAct("A1") { $0.matricule = "200001" }])
    #expect(Browser.stranger(at: counter).get(link).status == 404)
    #expect(browser.get("/actes/A1").status == 404)
  }

  // MARK: Ranges and conditions

  @Test(arguments: [
    ("bytes=0-4", 206, "bytes 0-4/29", "%PDF-"), ("bytes=-6", 206, "bytes 23-28/29", "uivent"),
    ("bytes=23-999", 206, "bytes 23-28/29", "uivent"), ("bytes=29-", 416, "bytes */29", ""),
  ])
  func `is sent in parts`(_ range: String, _ status: Int, _ content: String, _ part: String)
    async throws
  {
    let (counter, browser) = try await Counter.withActs()
    let reader = Browser.stranger(at: counter)
    reader.headers[.range] = range
    #expect(try reader.get(browser.link()).status == status)
    #expect(reader.values("Content-Range") == [content])
    #expect(reader.html == part)
    #expect(reader.values("Cache-Control") == ["private, no-store"])
  }

  @Test(arguments: ["bytes=5-2", "items=0-1", "bytes=0-1,4-5", "bytes=a-b"])
  func `is sent whole where a range means nothing`(_ range: String) async throws {
    let (counter, browser) = try await Counter.withActs()
    let reader = Browser.stranger(at: counter)
    reader.headers[.range] = range
    #expect(try reader.get(browser.link()).status == 200)
    #expect(reader.values("Content-Range").isEmpty)
  }

  @Test func `has one tag, whether it is shown or kept, and is not sent twice`() async throws {
    let (counter, browser) = try await Counter.withActs()
    let reader = Browser.stranger(at: counter)
    let (view, download) = (try browser.link(), try browser.link("A1", "a"))
    let tag = try #require(reader.get(view)["ETag"])
    #expect(reader.get(download)["ETag"] == tag)
    #expect(tag == "\"\(try SignedLink(view).fields[5])-29\"")
    reader.headers[.ifNoneMatch] = tag
    #expect(reader.get(view).status == 304)
    reader.headers[.ifNoneMatch] = nil
    reader.headers[.ifMatch] = "\"autre\""
    #expect(reader.get(view).status == 412)
    reader.headers[.ifMatch] = nil
    reader.headers[.range] = "bytes=0-4"
    for (condition, status) in [(tag, 206), ("\"autre\"", 200), ("W/" + tag, 200)] {
      reader.headers[.ifRange] = condition
      #expect(reader.get(view).status == status, "\(condition)")
    }
  }

  @Test func `is described to HEAD as to GET, and no view is noted`() async throws {
    let (counter, browser) = try await Counter.withActs()
    let link = try browser.link()
    let reader = Browser.stranger(at: counter)
    reader.headers[.range] = "bytes=0-4"
    let head = reader.get(link, method: .head)
    #expect(try counter.audited("sensitive_read") == 0)
    reader.headers[.range] = nil
    let whole = reader.get(link)
    #expect(head.status == 200 && head.fields == whole.fields)
    let text = String(decoding: head.bytes(withBody: false), as: UTF8.self)
    #expect(text.contains("Content-Length: 29\r\n") && text.hasSuffix("\r\n\r\n"))
  }

  // MARK: Left to the server

  @Test(arguments: ["x-accel-redirect", "x-sendfile"])
  func `is left to the server for a plain GET alone`(_ serve: String) async throws {
    let (counter, browser) = try await Counter.withActs([SampleAct("A1")], ["acts.serve": serve])
    let reader = Browser.stranger(at: counter)
    let link = try browser.link()
    let file = try counter.file(of: "A1")
    let place =
      serve == "x-sendfile" ? "\(counter.home)/\(file)" : "/_actes/" + file.dropFirst(5)
    let field = serve == "x-sendfile" ? "X-Sendfile" : "X-Accel-Redirect"
    reader.get(link)
    #expect(reader.values(field) == [place])
    #expect(reader.response.status == 200 && reader.html.isEmpty)
    #expect(reader.values("Content-Type") == ["application/pdf"])
    #expect(try counter.audited("sensitive_read") == 1)
    for (header, value, status) in [
      (Header.range, "bytes=0-4", 206), (.ifNoneMatch, "*", 304), (.ifMatch, "\"x\"", 412),
    ] {
      reader.headers[header] = value
      #expect(reader.get(link).status == status)
      #expect(reader.values(field).isEmpty)
      reader.headers[header] = nil
    }
    #expect(reader.get(link, method: .head)[field] == nil)
    #expect(reader.response["Content-Disposition"]?.hasPrefix("inline") == true)
  }
}
