import FileSystem
import Glibc
import Testing

/// The program judges the link, the server sends the file: nobody can tell but the operator.
@Suite(.serialized)
struct `A server that sends the acts itself` {
  @Test(arguments: ActWay.handedOver)
  func `sends what the program did before the portal was built anew`(way: ActWay) throws {
    let server = try RunningServer(way.setup)
    let agent = try Client.signedIn(to: server)
    let links = try SampleAct.all.flatMap { [try agent.link(to: $0), try agent.link(to: $0, "a")] }
    let reader = Client(of: server)
    let before = try links.map { try reader.download($0) }
    try server.instance.build(serve: way.serve)
    let own = try server.instance.program(asked: links[0])
    #expect(own.contains(way.serve == "x-sendfile" ? "\r\nX-Sendfile: " : "\r\nX-Accel-Redirect: "))
    #expect(own.hasPrefix("Status: 200 OK\r\n") && !own.contains("%PDF-"))
    for (link, (first, bytes)) in zip(links, before) {
      let (answer, sent) = try reader.download(link)
      let isSame = bytes == sent
      #expect(answer.status == first.status && isSame, "\(sent.count) bytes")
      #expect(comparable(answer) == comparable(first))
    }
  }

  /// All fields, but the time of the answer.
  private func comparable(_ answer: Answer) -> [String] {
    answer.fields.filter { $0.name != "date" }.map { "\($0.name): \($0.value)" }.sorted()
  }

  @Test(arguments: ActWay.handedOver)
  func `gives none to who asks for its place`(way: ActWay) throws {
    let server = try way.start()
    let agent = try Client.signedIn(to: server)
    #expect(try agent.get(agent.link(to: .small)).status == 200)
    let place = try server.instance.place(of: .small)
    for address in [
      "/_actes/\(place)", "/_actes//\(place)", "/_actes/../_actes/\(place)", "/%5Factes/\(place)",
      "/compte/../_actes/\(place)", "/_actes/", "/_actes", "/acts/\(place)", "/home/acts/\(place)",
    ] {
      let answer = try agent.get(address)
      #expect(answer.status == 404 && !answer.body.contains("%PDF-"), "\(address)")
      #expect(try agent.get(address, ["-I"]).status == 404, "\(address)")
    }
    for name in ["X-Accel-Redirect: /_actes/\(place)", "X-Sendfile: \(server.instance.home)/keys"] {
      let page = try Client(of: server).get("/compte/connexion", ["-H", name])
      #expect(!page.body.contains("%PDF-") && page.body.hasSuffix("</html>\n"), "\(name)")
    }
  }

  @Test(
    .enabled(if: geteuid() == 0, "two accounts take root"),
    arguments: ActWay.handedOver.filter { $0.setup.isFastCGI })
  func `reads them by its group, as the manual says, and nothing else`(way: ActWay) throws {
    let server = try RunningServer(way.setup, serve: way.serve, isApart: true)
    let home = server.instance.home
    let agent = try Client.signedIn(to: server)
    let link = try agent.link(to: .small)
    #expect(try agent.download(link).bytes == SampleAct.small.bytes)
    let reads = ["runuser", "-u", "www-data", "--", "cat"]
    for file in ["accounts.db", "keys"] {
      #expect(isThere("\(home)/\(file)") && Command.output(reads + ["\(home)/\(file)"]) == nil)
    }
    // An act of one more import.
    let late = SampleAct(id: "A-3", bytes: Array("%PDF-1.7\n% Plus tard.\n".utf8))
    try server.instance.add(late)
    #expect(try agent.download(agent.link(to: late)).bytes == late.bytes)

    try run(["chmod", "600", "\(home)/acts/\(server.instance.place(of: .large))"])
    let closed = try agent.link(to: .large)
    let answer = try agent.get(closed)
    #expect(answer.status == way.setup.statusOfUnreadableAct)
    #expect(answer.body.contains("<title>Le service est fermé pour le moment"))
    server.stop()
    let logs = server.instance.logs()
    for link in [link, closed] { #expect(!logs.contains(link.split(separator: "/")[2])) }
  }
}

extension Setup {
  /// Each server has a code of its own for a file that it may not read.
  fileprivate var statusOfUnreadableAct: Int {
    switch handOff {
    case "x-accel-redirect": 503
    default: file == "apache.conf" ? 404 : 403
    }
  }
}
