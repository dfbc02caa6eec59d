import FlyingFox
import FlyingSocks
import Foundation

/// The preview's web server: loopback only, the site as a web server would send it, and the news of
/// the site below `/_guichet/`.
package struct PreviewServer: Sendable {
  private let site: StaticSite
  private let preview: Preview
  /// Where the account pages begin: `/compte`.
  private let accountPath: String
  private let server: HTTPServer

  /// - Parameter port: 0 lets the kernel choose.
  package init(_ site: StaticSite, _ preview: Preview, accountPath: String, port: UInt16) throws {
    self.site = site
    self.preview = preview
    self.accountPath = accountPath
    server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: port), timeout: 60, logger: .disabled)
  }

  /// Serves until the task is cancelled.
  ///
  /// - Parameter listening: called with the port once requests are answered.
  package func run(listening: @escaping @Sendable (UInt16) -> Void) async throws {
    let server = server
    let answering = self
    await server.appendRoute("*") { request in await answering.answer(request) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      group.addTask {
        try await server.waitUntilListening()
        if case .ip4(_, let port)? = await server.listeningAddress { listening(port) }
      }
      try await group.waitForAll()
    }
  }

  private func answer(_ request: HTTPRequest) async -> HTTPResponse {
    guard isOwnHost(request.headers[.host]) else {
      return response(PreviewPages.foreignHost)
    }
    let path = request.target.path()
    switch path {
    case PageAddition.scriptAddress: return response(PreviewPages.script)
    case "/_guichet/changements": return await events()
    case _ where path == accountPath || path.hasPrefix(accountPath + "/"):
      return response(PreviewPages.noAccounts)
    default:
      let asked = StaticRequest(request.method.rawValue, path, headers: fields(of: request))
      let answer = site.answer(asked)
      let news = await preview.news
      return response(
        answer.status == 404 && news.pageCount == 0 ? PreviewPages.notBuilt(news.text) : answer)
    }
  }

  /// Another site that resolves to this machine (DNS rebinding) has no business here.
  private func isOwnHost(_ host: String?) -> Bool {
    guard let host else { return false }
    let name = host.split(separator: ":").first.map(String.init) ?? ""
    return ["localhost", "127.0.0.1"].contains(name)
  }

  private func fields(of request: HTTPRequest) -> [String: String] {
    var fields: [String: String] = [:]
    for name in ["Accept-Encoding", "If-None-Match", "If-Range", "Range"] {
      fields[name.lowercased()] = request.headers[HTTPHeader(name)]
    }
    return fields
  }

  private func events() async -> HTTPResponse {
    let stream = EventStream(news: await preview.allNews())
    return HTTPResponse(
      statusCode: .ok,
      headers: [.contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store"],
      body: HTTPBodySequence(from: stream))
  }

  private func response(_ answer: StaticAnswer) -> HTTPResponse {
    var headers = HTTPHeaders()
    for (name, value) in answer.headers { headers[HTTPHeader(name)] = value }
    return HTTPResponse(
      statusCode: HTTPStatusCode(answer.status, phrase: ""), headers: headers,
      body: Data(answer.body))
  }
}
