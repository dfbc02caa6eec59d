/// The preview's web server: loopback only, the site as a web server would send it, its account
/// pages by the program that answers them, the mails that they send below `/_courrier/`, and the
/// news of the site below `/_guichet/`.
package struct PreviewServer: Sendable {
  private let site: StaticSite
  private let preview: Preview
  private let accounts: PreviewAccounts
  private let accountPages: AccountPages
  private let mailPages: MailPages
  private let pages: PreviewPages
  private let listener: LocalPort

  /// A browser opens six connections to a site; several tabs, and a few that linger.
  private static let connectionsAtOnce = 64

  /// Opens the port; nothing is answered yet.
  ///
  /// - Parameter port: 0 lets the kernel choose.
  /// - Throws: `PortError` where the port cannot be had.
  package init(
    _ site: StaticSite, _ preview: Preview, _ accounts: PreviewAccounts, port: UInt16
  ) throws {
    try self.init(site, preview, accounts, CGIChild.Limits(), port: port)
  }

  init(
    _ site: StaticSite, _ preview: Preview, _ accounts: PreviewAccounts, _ limits: CGIChild.Limits,
    port: UInt16
  ) throws {
    self.site = site
    self.preview = preview
    self.accounts = accounts
    pages = PreviewPages(wording: site.wording, addition: site.addition)
    accountPages = AccountPages(accounts, pages, limits: limits)
    mailPages = MailPages(accounts, site.wording)
    listener = try LocalPort(port)
  }

  /// The port that is open.
  package var port: UInt16 { listener.number }

  /// Serves until the task is cancelled.
  package func run() async throws {
    let answering = self
    try await listener.run(atOnce: PreviewServer.connectionsAtOnce) { socket in
      await Connection(socket, answering.site.wording).serve(
        readsBody: { answering.accounts.answers($0.path) }
      ) { await answering.reply(to: $0) }
    }
  }

  private func reply(to request: BrowserRequest) async -> Connection.Reply {
    let head = request.head
    guard isOwnHost(head.fields["host"]) else { return .answer(pages.foreignHost) }
    let path = head.path
    switch path {
    case PageAddition.scriptAddress where site.addition != nil: return .answer(pages.script)
    case PageAddition.newsAddress where site.addition != nil:
      return .events(await preview.allNews())
    case _ where accounts.answers(path):
      return .answer(await accountPages.answer(request, port: port))
    case _ where mailPages.answers(path): return .answer(mailPages.answer(head))
    default:
      let answer = site.answer(StaticRequest(head.method, path, headers: head.fields))
      let news = await preview.news
      return .answer(
        answer.status == 404 && news.pageCount == 0 ? pages.notBuilt(news.text) : answer)
    }
  }

  /// Another site that resolves to this machine (DNS rebinding) has no business here.
  private func isOwnHost(_ host: String?) -> Bool {
    host.map { ["localhost", "127.0.0.1"].contains(CGIEnvironment.hostName($0)) } ?? false
  }
}
