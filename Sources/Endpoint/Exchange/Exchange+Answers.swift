import Accounts
import Gateway
import JSON
import Portal
import Registry
import Template

extension Exchange {
  /// A page of the account, or the same as JSON where the request prefers it.
  ///
  /// - Parameters:
  ///   - page: whose template and title it has.
  ///   - status: the HTTP status.
  ///   - values: the page's own names, of its contract.
  ///   - problems: what is wrong with its form.
  ///   - json: what a program is told.
  func answer(
    _ page: AccountPage, status: Int = 200, _ values: [String: Value] = [:],
    problems: FormProblems = FormProblems(), json: @autoclosure () -> JSONText
  ) throws -> Response {
    if prefersJSON {
      return try problems.isEmpty ? self.json(status, json()) : problemJSON(problems, status)
    }
    let words = try portal.reader.page(page)
    var record = try shared(page, problems)
    record.merge(values) { $1 }
    var html: [UInt8] = []
    html.reserveCapacity(words.template.count + 2048)
    FlatTemplate(words.template).render(with: record, into: &html)
    var response = Response(status, body: html)
    response["Content-Type"] = "text/html; charset=utf-8"
    response["Content-Language"] = settings.language
    return response
  }

  /// A page about a link that was mailed; programs get its state, which is a problem where the link
  /// leads no further (RFC 9457 §3.2).
  ///
  /// - Parameters:
  ///   - status: 404 where there is no such link, 410 where it is over.
  ///   - state: what programs call it: `a-confirmer`.
  func answer(
    _ page: AccountPage, status: Int, link state: String, _ values: [String: Value],
    problems: FormProblems = FormProblems()
  ) throws -> Response {
    let member = [("etat", JSONText.string(state))]
    if prefersJSON, [404, 410].contains(status) {
      let (type, title) = status == 404 ? Interruption.unknownLink : Interruption.gone.problem
      return problem(status, type, title, member)
    }
    return try answer(page, status: status, values, problems: problems, json: .object(member))
  }

  /// The names that every page has.
  ///
  /// A refusal sets no cookie: a form that another site sends comes without ours (`SameSite`), and
  /// a new one would take the place of the session's.
  private func shared(_ page: AccountPage, _ problems: FormProblems) throws -> [String: Value] {
    let hasNoForm = page == .message && cookie == nil
    var record: [String: Value] = ["form_token": .text(hasNoForm ? "" : formToken())]
    // A page about an error may be shown because the accounts cannot be read.
    if case .agent(let agent)? = visitor {
      record["signed_in"] = .flag(true)
      record["agent"] = .record([
        "name": .text(agent.account.entry.displayName),
        "matricule": .text(agent.account.matricule.text),
      ])
    }
    if !problems.isEmpty {
      record["has_errors"] = .flag(true)
      record["errors"] = .list(try problems.summary(portal.reader))
    }
    return record
  }

  /// A redirection to one of our own addresses (RFC 9110 §15.4.4); programs get JSON instead.
  ///
  /// - Parameter address: below the account path: `/connexion`.
  func redirect(to address: String) -> Response {
    var response = Response(303)
    response["Location"] = settings.origin + settings.accountAddress + address
    return response
  }

  /// The same request, at the address that it should have gone to (RFC 9110 §15.4.9).
  func moved(to address: String) -> Response {
    var response = Response(308)
    let hasQuery = !request.query.isEmpty && request.query.utf8.allSatisfy { $0 < 0x7F }
    let query = hasQuery ? "?" + request.query : ""
    response["Location"] = settings.origin + settings.accountAddress + address + query
    return response
  }

  func json(_ status: Int, _ text: JSONText) -> Response {
    Response(status, contentType: "application/json; charset=utf-8", text.description + "\n")
  }

  // MARK: Problems

  /// The page, or the problem details (RFC 9457), of a request that went no further.
  func answer(to interruption: Interruption) -> Response {
    if interruption.status >= 400, interruption.status != 401 {
      log("request.refused", [("reason", .text(interruption.problem.type))])
    }
    var response: Response
    if case .signInNeeded(let ended) = interruption, !prefersJSON {
      response = redirect(to: signInAddress(ended: ended))
    } else if case .actSignIn(let act) = interruption {
      let back = "\(settings.accountAddress)/actes/\(act)"
      response = redirect(to: "/connexion?suite=\(back)&fin=session")
    } else if prefersJSON {
      response = problemJSON(interruption)
    } else {
      response = messagePage(interruption)
    }
    if case .methodNotAllowed(let allow) = interruption { response["Allow"] = allow }
    if let seconds = interruption.retryAfter { response["Retry-After"] = String(seconds) }
    return finished(response)
  }

  private func messagePage(_ interruption: Interruption) -> Response {
    let page = try? answer(
      .message, status: interruption.status,
      [
        interruption.words: .flag(true), "status": .text(String(interruption.status)),
        "reference": .text(id),
      ], json: .null)
    return page ?? BareAnswer.closed(prefersJSON: false)
  }

  private func problemJSON(_ interruption: Interruption) -> Response {
    let (type, title) = interruption.problem
    var response = problem(interruption.status, type, title, [])
    if interruption.status == 401 {
      response["WWW-Authenticate"] = #"Bearer realm="guichet""#
    }
    return response
  }

  func problemJSON(_ problems: FormProblems, _ status: Int) throws -> Response {
    let errors = try problems.entries.map { entry in
      JSONText.object([
        ("field", .string(entry.field)), ("code", .string(entry.message.rawValue)),
        ("message", .string(try portal.reader.message(entry.message))),
      ])
    }
    let first = problems.entries.first?.message.rawValue ?? "formulaire"
    let title = try problems.entries.first.map { try portal.reader.message($0.message) } ?? ""
    return problem(status, first, title, [("errors", .array(errors))])
  }

  private func problem(
    _ status: Int, _ type: String, _ title: String, _ more: [(String, JSONText)]
  ) -> Response {
    let text = JSONText.object(
      [
        ("type", .string("urn:guichet:probleme:\(type)")), ("title", .string(title)),
        ("status", .integer(status)), ("instance", .string("urn:guichet:demande:\(id)")),
      ] + more)
    return Response(
      status, contentType: "application/problem+json; charset=utf-8", text.description + "\n")
  }
}
