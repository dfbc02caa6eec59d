import Testing

/// Visualiser and Télécharger through every server, whoever sends the file there.
@Suite(.serialized)
struct `An act behind each server` {
  @Test(arguments: ActWay.all)
  func `is shown or kept with its own bytes, and one of each header`(way: ActWay) throws {
    let server = try way.start()
    let agent = try Client.signedIn(to: server)
    for act in SampleAct.all {
      for (use, disposition, policy) in [
        ("i", "inline", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"),
        ("a", "attachment", "sandbox; default-src 'none'"),
      ] {
        let link = try agent.link(to: act, use)
        let (answer, bytes) = try Client(of: server).download(link)
        let isWhole = bytes == act.bytes
        #expect(answer.status == 200 && isWhole, "\(act.id): \(bytes.count) bytes")
        #expect(
          answer.all("Content-Disposition") == ["\(disposition); filename=\"\(act.fileName)\""])
        #expect(answer.all("Content-Security-Policy") == [policy])
        expectHeaders(of: act, answer)
      }
    }
  }

  @Test(arguments: ActWay.all)
  func `is described to HEAD, sent in parts, and not sent twice`(way: ActWay) throws {
    let server = try way.start()
    let link = try Client.signedIn(to: server).link(to: .large)
    let reader = Client(of: server)
    let head = try reader.get(link, ["-I"])
    #expect(head.status == 200 && head.body.isEmpty)
    expectHeaders(of: .large, head)

    let (part, bytes) = try reader.download(link, ["-H", "Range: bytes=300000-300009"])
    #expect(part.status == 206 && bytes == Array(SampleAct.large.bytes[300_000..<300_010]))
    #expect(part.all("Content-Range") == ["bytes 300000-300009/\(SampleAct.large.bytes.count)"])
    #expect(part.all("Content-Length") == ["10"])
    #expect(part.all("Cache-Control") == ["private, no-store"])

    let tag = try #require(head["ETag"])
    let (same, nothing) = try reader.download(link, ["-H", "If-None-Match: \(tag)"])
    #expect(same.status == 304 && nothing.isEmpty)
    #expect(same.all("ETag") == [tag] && same.all("Cache-Control") == ["private, no-store"])
  }

  @Test(arguments: ActWay.all.filter { $0.setup.isFastCGI })
  func `leaves the program free for others while a reader is slow`(way: ActWay) throws {
    let server = try way.start()
    let agent = try Client.signedIn(to: server)
    // More than all buffers on the way hold; one program answers all requests.
    let space = [UInt8](repeating: 0x20, count: 16 << 20)
    let huge = SampleAct(id: "A-4", bytes: Array("%PDF-1.7\n".utf8) + space)
    try server.instance.add(huge)
    let reader = try IdleReader(of: server, asking: agent.link(to: huge))
    try server.wait { server.instance.logs().contains(#""event":"act.served""#) }
    #expect(try agent.get("/compte/").status == 200)
    reader.leave()
  }

  @Test(arguments: ActWay.all)
  func `is whole where one part is not what is asked for`(way: ActWay) throws {
    let server = try way.start()
    let agent = try Client.signedIn(to: server)
    let reader = Client(of: server)
    for headers in [
      ["Range: bytes=0-1,30-31"], ["Range: bytes=5-2"], ["Range: bytes=0-4", "If-Range: \"x\""],
    ] {
      for act in SampleAct.all {
        let sent = headers.flatMap { ["-H", $0] }
        let (answer, bytes) = try reader.download(agent.link(to: act), sent)
        let isWhole = bytes == act.bytes
        #expect(answer.status == 200 && isWhole, "\(headers): \(bytes.count) bytes")
        expectHeaders(of: act, answer)
      }
    }
  }

  @Test(arguments: ActWay.all)
  func `opens by no forged link, and no log keeps what opens it`(way: ActWay) throws {
    let server = try way.start()
    let link = try Client.signedIn(to: server).link(to: .small)
    let token = String(link.split(separator: "/")[2])
    let reader = Client(of: server)
    let referer = ["-H", "Referer: \(Instance.origin)\(link)"]
    #expect(try reader.get(link, referer).status == 200)
    for forged in [token.replacing(".i.", with: ".a."), "\(token)A", "1.k1.x"] {
      let condition = ["-H", "If-None-Match: *"]
      let address = link.replacing(token, with: forged)
      for answer in [try reader.get(address, referer), try reader.get(address, condition)] {
        #expect(answer.status == 404 && answer["ETag"] == nil, "\(forged)")
        #expect(!answer.body.contains("%PDF-") && answer["Content-Disposition"] == nil)
      }
    }
    for other in ["//compte/a/", "/compte//a/", "/./compte/a/", "/compte/%61/", "/%63ompte/a/"] {
      _ = try reader.get(link.replacing("/compte/a/", with: other))
    }
    server.stop()
    let logs = server.instance.logs()
    #expect(logs.contains(#""event":"act.served""#))
    #expect(logs.contains(#""event":"act.link-refused""#))
    let code = try #require(token.split(separator: ".").last)
    #expect(!logs.contains(code))
  }

  private func expectHeaders(of act: SampleAct, _ answer: Answer) {
    for (name, value) in [
      "Content-Type": "application/pdf", "Content-Length": "\(act.bytes.count)",
      "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff",
      "Cross-Origin-Resource-Policy": "same-origin", "Referrer-Policy": "no-referrer",
      "X-Robots-Tag": "noindex", "Accept-Ranges": "bytes",
      "Strict-Transport-Security": "max-age=31536000",
    ] { #expect(answer.all(name) == [value], "\(name)") }
    let tags = answer.all("ETag")
    #expect(tags.count == 1 && tags[0].hasSuffix("-\(act.bytes.count)\""))
    for name in [
      "Set-Cookie", "Content-Encoding", "Transfer-Encoding", "Vary", "X-Accel-Redirect",
      "X-Sendfile",
    ] { #expect(answer[name] == nil, "\(name)") }
  }
}
