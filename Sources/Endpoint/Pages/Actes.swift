import Accounts
import Acts
import Calendar
import Cryptography
import Gateway
import JSON
import Portal
import Registry
import Template

// Acts for programs, an act's page, and the way from there to a signed link.
extension Exchange {
  /// JSON: a page of acts with fresh links; a browser is led to the espace.
  func showActs() throws -> Response {
    guard prefersJSON else { return redirect(to: "/") }
    let agent = try agent()
    let query = ActQuery(try query())
    guard agent.account.actsAreOpen else { throw Interruption.denied }
    let page = try registry.acts(
      of: agent.account.matricule, filter: query.filter, page: query.page,
      perPage: Self.actsPerPage)
    let signer = try endpoint.linkSigner(settings, at: now)
    return json(
      200,
      .object([
        ("nombre", .integer(page.total)), ("page", .integer(page.page)),
        ("pages", .integer(page.pages)),
        (
          "actes", .array(page.acts.map { .object(members(of: $0) + links(to: $0, agent, signer)) })
        ),
      ]))
  }

  private func links(
    to act: Act, _ agent: SignedIn, _ signer: ActLinkSigner
  ) -> [(String, JSONText)] {
    let expires = end(of: signer)
    guard let view = link(to: act, .inline, agent, signer, expires),
      let download = link(to: act, .attachment, agent, signer, expires)
    else { return [] }
    return [
      ("visualiser", .string(view)), ("telecharger", .string(download)),
      ("expire", .string(moment(expires).rfc3339)),
    ]
  }

  /// An act's page; with `?d=i` or `?d=a`, the way to its file.
  ///
  /// Another agent's act is not there, like one that does not exist.
  func showAct(_ id: String) throws -> Response {
    let agent = try agent()
    guard agent.account.actsAreOpen,
      let act = try registry.act(id, of: agent.account.matricule)
    else { throw Interruption.notFound }
    if let disposition = try query()["d"] { return try lead(to: act, disposition, agent) }
    if prefersJSON {
      let signer = try endpoint.linkSigner(settings, at: now)
      return json(200, .object(members(of: act) + links(to: act, agent, signer)))
    }
    return try answer(
      .acte, ["act": record(of: act), "daf": try daf(of: agent)], json: .null)
  }

  private func lead(to act: Act, _ disposition: String, _ agent: SignedIn) throws -> Response {
    let signer = try endpoint.linkSigner(settings, at: now)
    guard let disposition = ActToken.Disposition(rawValue: disposition),
      let address = link(
        to: act, disposition, agent, signer, end(of: signer))
    else { throw Interruption.notFound }
    var response = Response(303)
    response["Location"] = address
    return response
  }

  /// The last second of a link that is made now: the key may allow less than the settings ask for.
  private func end(of signer: ActLinkSigner) -> Int {
    now + min(settings.durations.actLink, signer.longestLifetime)
  }

  /// A signed link, for the session that asks; nil for an act that is not online.
  private func link(
    to act: Act, _ disposition: ActToken.Disposition, _ agent: SignedIn, _ signer: ActLinkSigner,
    _ expires: Int
  ) -> String? {
    guard let file = act.file, let id = ActID(act.id),
      let session = ActSession(agent.session.publicID)
    else { return nil }
    let token = signer.sign(
      act: id, revision: ActRevision(Digest(bytes: file.digest)), disposition: disposition,
      session: session, expires: expires)
    return address(ofLink: token, act.slug(id))
  }

  /// Where the file of an act is served to whoever holds the token.
  func address(ofLink token: String, _ slug: ActSlug) -> String {
    "\(settings.origin)\(settings.accountAddress)/a/\(token)/\(slug.text).pdf"
  }
}

extension Act {
  /// The name under which the act is downloaded.
  func slug(_ id: ActID) -> ActSlug { ActSlug(title: title, year: date?.year, id: id) }
}
