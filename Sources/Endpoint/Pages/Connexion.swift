import Accounts
import Cryptography
import Gateway
import JSON
import Portal
import Registry
import Template

// S'authentifier: by e-mail address or matricule.
extension Exchange {
  func showSignIn() throws -> Response {
    if try signedIn() != nil, !prefersJSON { return redirect(to: "/") }
    let query = try query()
    let end = query.text("fin")
    return try signInPage(
      SignInForm(suite: query.text("suite")),
      [
        "signed_out": .flag(end == "deconnexion"), "session_ended": .flag(end == "session"),
      ])
  }

  func signIn() throws -> Response {
    let fields = try form()
    let form = SignInForm(fields)
    var problems = FormProblems()
    let password = try attempted(form, fields.text("mot_de_passe"), &problems)
    guard let password else { return try signInPage(form, problems: problems) }
    let token = newToken()
    let outcome = try attempt(form.identifier, password) { account in
      try endPresentedSession()
      try begin(token, .browser, of: account, isPersonal: form.isPersonal)
    }
    if outcome == .admitted { return admitted(token, form) }
    problems.add(outcome, refused: .connexionRefusee, at: "identifiant")
    return try signInPage(form, problems: problems)
  }

  private func admitted(_ token: LinkToken, _ form: SignInForm) -> Response {
    newCookie = .set(token.text)
    if prefersJSON { return json(200, .object([("connecte", .boolean(true))])) }
    return redirect(to: LocalAddress.parse(form.suite, settings) ?? "/")
  }

  /// The bytes of the password; nil, with the reason, where there is nothing to try.
  func attempted(
    _ form: SignInForm, _ password: String, _ problems: inout FormProblems
  ) throws -> SecretBytes? {
    if form.identifier.isEmpty { problems.add(.identifiantAbsent, at: "identifiant") }
    do throws(PasswordPolicy.Problem) {
      let bytes = try PasswordPolicy.bytes(of: password)
      guard problems.isEmpty else { return nil }
      return bytes
    } catch {
      switch error {
      case .missing: problems.add(.motDePasseAbsent, at: "mot_de_passe")
      case .tooManyBytes: problems.add(.motDePasseLong, at: "mot_de_passe")
      default: problems.add(.connexionRefusee, at: "identifiant")
      }
      return nil
    }
  }

  private func signInPage(
    _ form: SignInForm, _ flags: [String: Value] = [:], problems: FormProblems = FormProblems()
  ) throws -> Response {
    var values = flags
    values["identifiant"] = try problems.field(
      "identifiant", value: form.identifier, portal.reader)
    values["mot_de_passe"] = try problems.field("mot_de_passe", value: "", portal.reader)
    values["appareil_personnel"] = .flag(form.isPersonal)
    values["suite"] = .text(LocalAddress.parse(form.suite, settings) == nil ? "" : form.suite)
    return try answer(
      .connexion, status: problems.isEmpty ? 200 : 422, values, problems: problems,
      json: .object([("connecte", .boolean(visitor.isAgent))]))
  }
}

/// What somebody fills in to sign in, but for the password.
struct SignInForm {
  var identifier = ""
  var isPersonal = false
  /// Where to go on to, as it came.
  var suite = ""

  init(suite: String) { self.suite = suite }

  init(_ fields: Fields) {
    identifier = fields.text("identifiant")
    isPersonal = !fields.text("appareil_personnel").isEmpty
    suite = fields.text("suite")
  }
}

extension Visitor? {
  var isAgent: Bool {
    if case .agent? = self { true } else { false }
  }
}
