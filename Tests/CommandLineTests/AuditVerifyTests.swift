import Foundation
import Testing

/// `guichet audit verify`.
@Suite(.timeLimit(.minutes(2)))
struct AuditVerifyTests {
  private let home: AccountsHome

  init() throws {
    home = try AccountsHome()
    for matricule in ["123456", "200001", "200002"] { _ = try home.accounts("lock", matricule) }
  }

  private func verify(_ arguments: String...) throws -> WorkingCopy.Outcome {
    try home.guichet(["audit", "verify"] + arguments)
  }

  private var head: String {
    get throws { try #require(try verify("--json").json["head"] as? String) }
  }

  @Test func `a whole audit is told with the digest to note`() throws {
    let outcome = try verify()
    #expect(outcome.status == 0)
    #expect(
      try outcome.output == "Journal intact : 3 lignes.\nEmpreinte à noter : \(head)\n")
    #expect(try verify("--head", head).output.contains("s’y trouve"))
  }

  @Test func `a changed row is named`() throws {
    try home.execute(
      "DROP TRIGGER audit_is_not_changed; UPDATE audit SET device = 'autre' WHERE id = 2")
    let outcome = try verify()
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("la ligne 2 n’est pas"), "\(outcome.errors)")
    #expect(try verify("--json").json["firstBroken"] as? Int == 2)
  }

  @Test func `rows taken from the end are missed by whoever noted the digest`() throws {
    let noted = try head
    try home.execute("DROP TRIGGER audit_is_not_removed; DELETE FROM audit WHERE id = 3")
    #expect(try verify().status == 0)
    let outcome = try verify("--head", noted)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("ne contient plus l’empreinte"), "\(outcome.errors)")
    #expect(try verify("--head", noted, "--json").json["containsHead"] as? Bool == false)
  }

  @Test(arguments: ["12", String(repeating: "g", count: 64), String(repeating: "+1", count: 32)])
  func `what is no digest is a mistyped command`(digest: String) throws {
    #expect(try verify("--head", digest).status == 2)
  }
}
