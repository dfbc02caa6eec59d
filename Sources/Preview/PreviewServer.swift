/// The preview's web server: loopback only, the site as a web server would send it, and the news of
/// the site below `/_guichet/`.
package struct PreviewServer: Sendable {
  private let site: StaticSite
  private let preview: Preview
  /// Where the account pages begin: `/compte`.
  private let accountPath: String
  private let pages: PreviewPages
  private let listener: LocalPort

  /// A browser opens six connections to a site; several tabs, and a few that linger.
  private static let connectionsAtOnce = 64

  /// Opens the port; nothing is answered yet.
  ///
  /// - Parameter port: 0 lets the kernel choose.
  /// - Throws: `PortError` where the port cannot be had.
  package init(_ site: StaticSite, _ preview: Preview, accountPath: String, port: UInt16) throws {
    self.site = site
    self.preview = preview
    self.accountPath = accountPath
    pages = PreviewPages(wording: site.wording, addition: site.addition)
    listener = try LocalPort(port)
  }

  /// The port that is open.
  package var port: UInt16 { listener.number }

  /// Serves until the task is cancelled.
  package func run() async throws {
    let answering = self
    try await listener.run(atOnce: PreviewServer.connectionsAtOnce) { socket in
      await Connection(socket, answering.site.wording).serve { await answering.reply(to: $0) }
    }
  }

  private func reply(to request: RequestHead) async -> Connection.Reply {
    guard isOwnHost(request.fields["host"]) else { return .answer(pages.foreignHost) }
    let path = request.path
    switch path {
    case PageAddition.scriptAddress where site.addition != nil: return .answer(pages.script)
    case PageAddition.newsAddress where site.addition != nil:
      return .events(await preview.allNews())
    case _ where path == accountPath || path.hasPrefix(accountPath + "/"):
      return .answer(pages.noAccounts)
    default:
      let answer = site.answer(
        StaticRequest(request.method, path, headers: request.fields))
      let news = await preview.news
      return .answer(
        answer.status == 404 && news.pageCount == 0 ? pages.notBuilt(news.text) : answer)
    }
  }

  /// Another site that resolves to this machine (DNS rebinding) has no business here.
  private func isOwnHost(_ host: String?) -> Bool {
    guard let host else { return false }
    let name = host.split(separator: ":").first.map(String.init) ?? ""
    return ["localhost", "127.0.0.1"].contains(name)
  }
}
