import Glibc
import SiteGenerator

/// The account pages of a preview: the real program answers them, run once a request.
struct AccountPages: Sendable {
  private let accounts: PreviewAccounts
  private let child: CGIChild
  private let pages: PreviewPages
  private let own: OwnAddress
  private let slots = Slots(AccountPages.atOnce)

  /// A browser sends six requests at once; a few tabs.
  private static let atOnce = 16

  init(_ accounts: PreviewAccounts, _ pages: PreviewPages, limits: CGIChild.Limits) {
    self.accounts = accounts
    self.pages = pages
    child = CGIChild(program: accounts.program, limits: limits)
    own = OwnAddress(origin: accounts.origin)
  }

  /// - Parameter port: the preview's.
  func answer(_ request: BrowserRequest, port: UInt16) async -> StaticAnswer {
    // No variable of an environment can hold a NUL.
    guard let path = strictlyPercentDecoded(request.head.path), !path.utf8.contains(0) else {
      return pages.wording.refusal(400)
    }
    guard slots.take() else { return pages.wording.refusal(503, [("Retry-After", "1")]) }
    defer { slots.giveBack() }
    let isForm = request.head.method == "POST"
    let outcome = await child.run(
      environment: CGIEnvironment.entries(
        for: expected(request), path: path, home: accounts.home, port: port),
      body: request.body, done: { [deliver = accounts.deliver] in if isForm { deliver() } })
    return answer(outcome, request.head)
  }

  private func answer(_ outcome: CGIChild.Outcome, _ head: RequestHead) -> StaticAnswer {
    switch outcome {
    case .output(let output):
      guard let answer = CGIAnswer.read(output, to: head.method) else { return pages.brokenAnswer }
      return shown(localized(answer), head)
    case .notStarted(ENOENT): return pages.noAccounts(accounts.program)
    case .notStarted(let code): return pages.notStarted(accounts.program, errno: code)
    case .tooSlow: return pages.tooSlow
    case .tooLarge: return pages.brokenAnswer
    }
  }

  /// The request, as it would come to the site itself.
  private func expected(_ request: BrowserRequest) -> BrowserRequest {
    var request = request
    let host = request.head.fields["host"] ?? ""
    if let origin = request.head.fields["origin"] {
      request.head.fields["origin"] = own.expected(origin, host: host)
    }
    return request
  }

  private func localized(_ answer: StaticAnswer) -> StaticAnswer {
    var answer = answer
    for index in answer.headers.indices where answer.headers[index].name.lowercased() == "location"
    {
      let target = answer.headers[index].value
      answer.headers[index].value = own.local(target) ?? target
    }
    return answer
  }

  /// A page that was only looked at is shown again at each change; one that answers a form is not:
  /// to show it again would send the form again.
  private func shown(_ answer: StaticAnswer, _ head: RequestHead) -> StaticAnswer {
    guard head.method == "GET", answer.status == 200 else { return answer }
    return pages.addition?.adding(to: answer) ?? answer
  }
}
