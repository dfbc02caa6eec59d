import Acts
import Cryptography
import Testing

/// What a right link opens depends on what is true now.
struct ActLinkDecisionTests {
  private let token: ActToken
  private let slug: ActSlug
  private let facts: ActLinkDecision.Facts

  init() throws {
    guard case .valid(let token) = try Fixture.signer().verify(Fixture.token, at: Fixture.expires)
    else { throw Failure.refused }
    self.token = token
    slug = ActSlug(title: "Avancement", year: 2024, id: token.act)
    facts = ActLinkDecision.Facts(
      isOwned: true, isWithdrawn: false, revision: token.revision, slug: slug)
  }

  private enum Failure: Error { case refused, asked }

  private func decision(
    _ facts: ActLinkDecision.Facts?, slug: String? = nil, isSessionAlive: Bool = true
  ) -> ActLinkDecision {
    ActLinkDecision(
      .valid(token), slug: slug ?? self.slug.text, isSessionAlive: { _ in isSessionAlive },
      facts: { _ in facts })
  }

  @Test func `an act of the agent, as it was, is served`() {
    #expect(decision(facts) == .serve)
  }

  @Test func `the session and the act that the link names are the ones looked up`() throws {
    _ = ActLinkDecision(
      .valid(token), slug: slug.text,
      isSessionAlive: { session in
        #expect(session.text == "4w2zkrtz5Uep")
        return true
      },
      facts: { token in
        #expect(token.act.text == "A2024-000153")
        return facts
      })
  }

  @Test func `without its session a link opens nothing, and tells nothing of the act`() {
    for facts in [facts, nil] {
      #expect(decision(facts, isSessionAlive: false) == .signInNeeded)
      #expect(decision(facts, slug: "autre", isSessionAlive: false) == .signInNeeded)
    }
  }

  @Test func `the act of another agent is not found, whatever has become of it`() {
    var facts = facts
    facts.isOwned = false
    #expect(decision(facts) == .notFound)
    facts.isWithdrawn = true
    #expect(decision(facts, slug: "autre") == .notFound)
  }

  @Test func `an act that is withdrawn or not there any more is gone`() {
    var facts = facts
    facts.isWithdrawn = true
    #expect(decision(facts) == .gone(.withdrawn))
    #expect(decision(nil) == .gone(.withdrawn))
  }

  @Test func `an act with other bytes is gone, under its old name too`() {
    var facts = facts
    facts.revision = ActRevision(SHA256.digest(of: Array("%PDF-1.7\r".utf8)))
    #expect(decision(facts) == .gone(.replaced(token.act)))
    #expect(decision(facts, slug: "autre") == .gone(.replaced(token.act)))
  }

  @Test(arguments: ["", "autre", "acte-avancement-2024-A2024-00015", "ACTE-avancement", "a/../b"])
  func `under another name a link leads to the right one`(_ slug: String) {
    #expect(decision(facts, slug: slug) == .moved(self.slug))
  }

  /// A visitor cannot tell why, and no database is asked.
  @Test(arguments: ActLinkRefusal.allCases)
  func `whatever the reason, a refused link is not found`(_ reason: ActLinkRefusal) throws {
    let decision = try ActLinkDecision(
      .refused(reason), slug: slug.text, isSessionAlive: { _ in throw Failure.asked },
      facts: { _ in throw Failure.asked })
    #expect(decision == .notFound)
  }

  @Test func `an expired link leads to the act's page, and no database is asked`() throws {
    let decision = try ActLinkDecision(
      .expired(token), slug: "autre", isSessionAlive: { _ in throw Failure.asked },
      facts: { _ in throw Failure.asked })
    #expect(decision == .gone(.expired(token.act)))
  }
}
