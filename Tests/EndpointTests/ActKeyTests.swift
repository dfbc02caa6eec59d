import Acts
import FileSystem
import Gateway
import Testing

/// Without a good ring nothing is signed and nothing opens; nothing opens by default (imgproxy did).
struct `Links without a good key ring` {
  static let damage: [(name: String, code: String, change: @Sendable (Counter) throws -> Void)] = [
    ("missing", "missing", { try $0.run("rm", [], on: "keys") }),
    ("empty", "noKeys", { try $0.run("truncate", ["-s", "0"], on: "keys") }),
    ("readable by all", "othersCanUse", { try $0.run("chmod", ["644"], on: "keys") }),
    ("writable by its group", "groupCanWrite", { try $0.run("chmod", ["660"], on: "keys") }),
    (
      "a symbolic link", "notOrdinaryFile",
      {
        try $0.move("keys", to: "other")
        try $0.run("ln", ["-s", "\($0.home)/other"], on: "keys")
      }
    ),
    (
      "no text", "line",
      { _ = try writeIfChanged($0.keys, Array("k1 active\n".utf8), mode: 0o640) }
    ),
  ]

  @Test(arguments: damage.indices)
  func `are answered 503, and the log says why`(_ index: Int) async throws {
    let (counter, browser) = try await Counter.withActs()
    let link = try browser.link()
    let reader = Browser.stranger(at: counter)
    try Self.damage[index].change(counter)
    for response in [
      reader.get(link), browser.get("/actes/A1?d=i"), browser.get("/actes/A1?d=a"),
      reader.get("/a/x/acte.pdf"),
    ] {
      #expect(response.status == 503, "\(Self.damage[index].name)")
      #expect(response["Content-Disposition"] == nil && response["Location"] == nil)
    }
    #expect(counter.log.contains { $0.contains(Self.damage[index].code) })
    // What needs no key goes on.
    #expect(browser.get("/").status == 200)
    #expect(browser.get("/actes/A1").status == 200)
  }

  @Test func `are not judged by a clock that cannot be right`() async throws {
    let (counter, browser) = try await Counter.withActs()
    let link = try browser.link()
    counter.now = 1_767_225_599
    #expect(Browser.stranger(at: counter).get(link).status == 503)
    #expect(counter.log.contains { $0.contains("clock") })
  }
}

/// Changing keys while links are out there.
struct `A link of a former key` {
  @Test func `lives on after a rotation, and dies with the key`() async throws {
    let (counter, browser) = try await Counter.withActs()
    let link = try SignedLink(browser.link())
    #expect(link.fields[1] == "k1")
    try KeyRingFile.change(counter.keys, at: counter.now) { try $0.rotate(at: counter.now) }
    let reader = Browser.stranger(at: counter)
    #expect(reader.get(link.address).status == 200)
    let newer = try SignedLink(browser.link())
    #expect(newer.fields[1] == "k2")
    #expect(reader.get(newer.address).status == 200)
    let former = try #require(KeyID("k1"))
    try KeyRingFile.change(counter.keys, at: counter.now) {
      try $0.revoke(former, at: counter.now)
    }
    #expect(reader.get(link.address).status == 404)
    #expect(counter.log.contains { $0.contains("revoked-key") })
    #expect(reader.get(newer.address).status == 200)
  }

  @Test func `is nowhere in another home`() async throws {
    let (_, browser) = try await Counter.withActs()
    let link = try browser.link()
    let (other, _) = try await Counter.withActs()
    #expect(Browser.stranger(at: other).get(link).status == 404)
  }
}
