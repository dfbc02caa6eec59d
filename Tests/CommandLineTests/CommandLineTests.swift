import Foundation
import Testing

/// The program as a person runs it.
@Suite(.timeLimit(.minutes(2)))
struct CommandLineTests {
  private static let wrongPage =
    "---\ntitle: Essai\n---\n\nVoir [l'aide](aide/inscripton.md).\n"
  private let site: WorkingCopy

  init() throws { site = try WorkingCopy() }

  @Test func `build publishes the portal and says so`() throws {
    let first = try site.guichet("build", "--strict")
    #expect(first.status == 0)
    #expect(first.output.contains("pages dans public/"))
    #expect(site.exists("public/faq/index.html") && site.exists("public/faq/index.html.br"))
    #expect(site.exists("var/portal.db"))
    #expect(try site.guichet("build").output.contains("rien n’avait changé"))
  }

  @Test func `an error is told with its place, and nothing is published`() throws {
    try site.write("content/essai.md", Self.wrongPage)
    let built = try site.guichet("build")
    #expect(built.status == 1)
    #expect(
      built.errors.contains(
        """
        content/essai.md:5:15: erreur [page-introuvable] : Aucune page ni aucun fichier ne se trouve \
        à « aide/inscripton.md ».
          5 │ Voir [l'aide](aide/inscripton.md).
            │               ^^^^^^^^^^^^^^^^^^
          → Écrivez plutôt « aide/inscription.md ».
        """))
    #expect(!site.exists("public/index.html"))
  }

  @Test func `the same in English, and in JSON`() throws {
    try site.write("content/essai.md", Self.wrongPage)
    #expect(
      try site.guichet("check", language: "en_GB.UTF-8").errors
        .contains("error [page-introuvable]:"))
    let json = try site.guichet("check", "--json")
    #expect(json.status == 1)
    let read = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let problems = try #require(read?["problems"] as? [[String: Any]])
    #expect(problems.first?["code"] as? String == "page-introuvable")
    #expect(problems.first?["line"] as? Int == 5)
    #expect(problems.first?["column"] as? Int == 15)
  }

  @Test func `check writes nothing`() throws {
    #expect(try site.guichet("check").status == 0)
    #expect(!site.exists("public") && !site.exists("var"))
  }

  @Test(arguments: [["build", "--inconnu"], ["inconnue"], ["explain", "n-importe-quoi"]])
  func `a command that is mistyped ends with 2`(arguments: [String]) throws {
    let outcome = try site.guichet(arguments[0], arguments.dropFirst().first ?? "--non")
    #expect(outcome.status == 2)
    #expect(!outcome.errors.isEmpty)
  }

  @Test func `a folder that is not guichet's is never written to, and ends with 3`() throws {
    try site.write("autre/lettre.txt", "à moi")
    let built = try site.guichet("build", "--out", "autre")
    #expect(built.status == 3)
    #expect(
      built.errors.contains("autre : ce dossier contient déjà autre chose"), "\(built.errors)")
  }

  @Test func `explain tells of every code in both languages`() throws {
    let codes = try site.guichet("explain").output.split(separator: "\n").map(String.init)
    #expect(codes.count > 70)
    #expect(try site.guichet("explain", "page-introuvable").output.contains("(erreur)"))
    #expect(
      try site.guichet("explain", "page-introuvable", language: "en").output.contains("(error)"))
    #expect(try site.guichet("explain", "page-introuvabel").errors.contains("« page-introuvable »"))
  }

  @Test func `schema writes what editors' tools read`() throws {
    #expect(try site.guichet("schema").status == 0)
    for name in ["site", "page"] {
      let file = site.folder.appendingPathComponent("schema/\(name).schema.json")
      let data = try Data(contentsOf: file)
      #expect(try JSONSerialization.jsonObject(with: data) is [String: Any])
    }
  }

  @Test func `help is in French`() throws {
    let help = try site.guichet("--help")
    #expect(help.status == 0)
    #expect(help.output.contains("Construit le site d’aide"))
    #expect(help.output.contains("COMMANDES"))
  }
}
