import Accounts
import Acts
import Cryptography
import Gateway
import Portal
import Registry

// The signed link: Visualiser (inline) or Télécharger (attachment), without a cookie.
extension Exchange {
  /// Answers a link: its bytes are judged first, then what it leads to.
  ///
  /// - Parameters:
  ///   - token: one segment of the address, as received.
  ///   - slug: the last one, without `.pdf`.
  func followLink(_ token: String, _ slug: String) throws -> Response {
    let verdict = try endpoint.linkSigner(settings, at: now).verify(token, at: now)
    var bearer: Account?
    var act: Act?
    let decision = try ActLinkDecision(verdict, slug: slug) { (session: ActSession) throws in
      bearer = try holder(of: session)
      return bearer != nil
    } facts: { (token: ActToken) throws in
      act = try registry.act(token.act.text)
      return try facts(of: act, token, bearer)
    }
    // Its act is not looked for, but its agent may read in the journal that it was tried.
    if case .expired(let late) = verdict { bearer = try holder(of: late.session) }
    return try answer(decision, verdict, token, act, bearer)
  }

  /// The account whose session issued a link, while it may act: signing out, a lock or a new
  /// password ends the link at once.
  private func holder(of session: ActSession) throws -> Account? {
    guard let session = try registry.session(publicID: session.text), session.isAlive(at: now),
      let account = try registry.account(id: session.account), account.mayBeUsed,
      account.actsAreOpen
    else { return nil }
    return account
  }

  private func facts(
    of act: Act?, _ token: ActToken, _ bearer: Account?
  ) throws -> ActLinkDecision.Facts? {
    guard let act, let file = act.file else { return nil }
    return ActLinkDecision.Facts(
      isOwned: act.matricule == bearer?.matricule, isWithdrawn: false,
      revision: ActRevision(Digest(bytes: file.digest)), slug: act.slug(token.act))
  }

  // MARK: Answers

  private func answer(
    _ decision: ActLinkDecision, _ verdict: ActLinkVerdict, _ token: String, _ act: Act?,
    _ bearer: Account?
  ) throws -> Response {
    switch decision {
    case .notFound:
      tellRefusal(verdict, token)
      throw Interruption.notFound
    case .signInNeeded: throw sign(verdict, ended: token)
    case .gone:
      try refuse(token, bearer, "perime")
      throw Interruption.gone
    case .moved(let slug):
      var response = Response(308)
      response["Location"] = address(ofLink: token, slug)
      return finished(response)
    case .serve:
      guard case .valid(let read) = verdict, let act, let bearer else {
        throw Interruption.notFound
      }
      return try serve(act, read, bearer)
    }
  }

  /// For a person the sign-in page, which leads back to the act; for anything else 403.
  private func sign(_ verdict: ActLinkVerdict, ended token: String) -> Interruption {
    log("act.session-ended", [("link", .text(ActToken.logName(of: token) ?? "-"))])
    guard case .valid(let read) = verdict, acceptsPages else { return .denied }
    return .actSignIn(act: read.act.text)
  }

  /// Whether a person follows the link in a browser, which names pages first.
  private var acceptsPages: Bool {
    let accepted = request.headers[.accept] ?? ""
    return accepted.split(separator: ",").contains { $0.hasPrefix("text/html") }
  }

  private func tellRefusal(_ verdict: ActLinkVerdict, _ token: String) {
    guard case .refused(let reason) = verdict else { return log("act.foreign") }
    log(
      reason.isAlarming ? "act.link-alarm" : "act.link-refused",
      [
        ("reason", .text(reason.rawValue)), ("link", .text(ActToken.logName(of: token) ?? "-")),
      ])
  }

  /// A link that was ours and is over stands in the journal of its agent; a forged one in the log
  /// alone, or anybody could fill the audit.
  private func refuse(_ token: String, _ bearer: Account?, _ reason: String) throws {
    log("act.link-over", [("link", .text(ActToken.logName(of: token) ?? "-"))])
    guard let bearer else { return }
    try registry.transaction { try record(.actRefused, of: bearer.matricule, detail: reason) }
  }

  // MARK: The file

  private func serve(_ act: Act, _ token: ActToken, _ bearer: Account) throws -> Response {
    guard let stored = act.file else { throw Interruption.notFound }
    let place = ActFiles(home: endpoint.home).place(of: stored.digest)
    let file = try open(act, stored, at: place)
    let isInline = token.disposition == .inline
    guard let tag = EntityTag(revision: token.revision.text, size: file.size),
      let disposition = ContentDisposition(
        isInline ? .inline : .attachment, fileName: act.slug(token.act).text + ".pdf")
    else { throw Interruption.failure }
    var response = Response.file(
      file,
      as: ServedFile(
        contentType: "application/pdf", disposition: disposition, tag: tag, caching: .never),
      to: request,
      now: HTTPDate(seconds: Int64(now)), by: handOff(of: place.folder))
    response["Strict-Transport-Security"] = settings.transportSecurity
    try tell(response, act, isInline, bearer)
    return response
  }

  private func open(
    _ act: Act, _ stored: Act.File, at place: (folder: String, name: String)
  ) throws -> OpenFile {
    do throws(FileProblem) {
      let file = try OpenFile(place.name, inFolder: place.folder)
      if file.size == Int64(stored.size) { return file }
      log("act.file-differs", [("act", .text(act.id))])
    } catch {
      log("act.file-missing", [("act", .text(act.id)), ("reason", .text("\(error)"))])
    }
    throw Interruption.closed(retryAfter: nil)
  }

  private func handOff(of folder: String) -> HandOff {
    let part = folder.split(separator: "/").last.map(String.init) ?? ""
    switch settings.acts.serve {
    case .itself: return .itself
    case .xAccelRedirect: return .xAccelRedirect(prefix: settings.acts.accelPrefix + part + "/")
    case .xSendfile: return .xSendfile(folder: folder + "/")
    }
  }

  /// Audits a view or a download once: a viewer that scrolls asks for ranges all the time.
  ///
  /// A range that follows no beginning is a reading of its own: all but the first byte would else be
  /// read unseen.
  private func tell(
    _ response: Response, _ act: Act, _ isInline: Bool, _ bearer: Account
  ) throws {
    guard [200, 206].contains(response.status), request.method == .get else { return }
    let event: AuditEvent = isInline ? .actViewed : .actDownloaded
    let begins = response["Content-Range"]?.hasPrefix("bytes 0-") ?? true
    let since = now - settings.durations.actLink
    guard
      try begins
        || !registry.isAudited(event, of: bearer.matricule.text, detail: act.id, since: since)
    else { return }
    try registry.transaction { try record(event, of: bearer.matricule, detail: act.id) }
    log("act.served", [("act", .text(act.id)), ("status", .integer(response.status))])
  }
}
