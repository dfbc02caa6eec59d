import TestSupport
import Testing

/// `guichet check --external` against a real server on loopback.
@Suite(.timeLimit(.minutes(2)))
struct ExternalCheckTests {
  private static let settings = """
    version: 1
    title: Essai
    ministry: Ministère de l'Exemple
    base_url: https://carriere.exemple.org

    """

  private static let answers = """
    def answer(method, path): return 200 if path == '/bonne' else 404, None
    """

  private func site(linkingTo base: String, _ more: String = "") throws -> WorkingCopy {
    try WorkingCopy([
      "site.yml": Self.settings,
      "content/index.md": """
      ---
      title: Accueil
      ---

      Voir [la page des congés](\(base)/bonne) et [celle des primes](\(base)/absente#bas).
      \(more)
      """,
    ])
  }

  @Test func `a link that answers is known for a week, a broken one is told and asked again`()
    throws
  {
    let server = try WebServer(Self.answers)
    let site = try site(linkingTo: server.base)
    let first = try site.guichet("check", "--external")
    #expect(first.status == 0, "\(first)")
    #expect(
      first.errors.contains("content/index.md:5:\(server.base.count + 57): avertissement"),
      "\(first.errors)")
    #expect(first.errors.contains("[lien-externe]") && first.errors.contains("HTTP 404"))
    #expect(first.output.contains("2 adresses interrogées, 0 adresse connue"), "\(first.output)")
    let again = try site.guichet("check", "--external")
    #expect(again.output.contains("1 adresse interrogée, 1 adresse connue"), "\(again.output)")
    #expect(try site.guichet("check", "--external", "--strict").status == 1)
  }

  @Test func `a site with errors asks nobody, and says so`() throws {
    let server = try WebServer(Self.answers)
    let site = try site(linkingTo: server.base, "[perdu](nulle-part.md)")
    let checked = try site.guichet("check", "--external")
    #expect(checked.status == 1)
    #expect(checked.output.contains("aucune adresse n’a été interrogée"), "\(checked.output)")
    #expect(!checked.errors.contains("lien-externe"))
    let json = try site.guichet("check", "--external", "--json")
    #expect(json.output.contains("\"externalAsked\":0"), "\(json.output)")
  }
}
