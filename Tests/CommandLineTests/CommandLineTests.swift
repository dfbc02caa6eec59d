import Foundation
import Testing

/// The program as a person runs it.
@Suite(.timeLimit(.minutes(2)))
struct CommandLineTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("guichet-cli-\(UUID().uuidString)")
    let repository = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["content", "theme", "site.yml"] {
      try FileManager.default.copyItem(
        at: repository.appendingPathComponent(name), to: folder.appendingPathComponent(name))
    }
  }

  private struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Runs `guichet` in the site's folder and waits for its end.
  private func guichet(_ arguments: String..., language: String = "fr_FR.UTF-8") throws -> Outcome {
    let process = Process()
    process.executableURL = try Self.program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["LANG": language, "PATH": "/usr/bin:/bin"]
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
      errors: String(decoding: complained, as: UTF8.self))
  }

  private enum Failure: Error { case notBuilt(String) }

  /// The program that was built with the tests, beside them.
  private static var program: URL {
    get throws {
      let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      let candidates = [
        folder.deletingLastPathComponent(),
        URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent(),
      ].map { $0.appendingPathComponent("guichet") }
      guard let found = candidates.first(where: { FileManager.default.fileExists(atPath: $0.path) })
      else { throw Failure.notBuilt(candidates.map(\.path).joined(separator: ", ")) }
      return found
    }
  }

  private func write(_ path: String, _ text: String) throws {
    try text.write(
      to: folder.appendingPathComponent(path), atomically: false, encoding: .utf8)
  }

  private func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path)
  }

  @Test func `build publishes the portal and says so`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try guichet("build", "--strict")
    #expect(first.status == 0)
    #expect(first.output.contains("pages dans public/"))
    #expect(exists("public/faq/index.html") && exists("public/faq/index.html.br"))
    #expect(exists("var/portal.db"))
    #expect(try guichet("build").output.contains("rien n’avait changé"))
  }

  @Test func `an error is told with its place, and nothing is published`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try write("content/essai.md", "---\ntitle: Essai\n---\n\nVoir [l'aide](aide/inscripton.md).\n")
    let built = try guichet("build")
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
    #expect(!exists("public/index.html"))
  }

  @Test func `the same in English, and in JSON`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try write("content/essai.md", "---\ntitle: Essai\n---\n\nVoir [l'aide](aide/inscripton.md).\n")
    #expect(
      try guichet("check", language: "en_GB.UTF-8").errors.contains("error [page-introuvable]:"))
    let json = try guichet("check", "--json")
    #expect(json.status == 1)
    let read = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let problems = try #require(read?["problems"] as? [[String: Any]])
    #expect(problems.first?["code"] as? String == "page-introuvable")
    #expect(problems.first?["line"] as? Int == 5)
    #expect(problems.first?["column"] as? Int == 15)
  }

  @Test func `check writes nothing`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try guichet("check").status == 0)
    #expect(!exists("public") && !exists("var"))
  }

  @Test(arguments: [["build", "--inconnu"], ["inconnue"], ["explain", "n-importe-quoi"]])
  func `a command that is mistyped ends with 2`(arguments: [String]) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let outcome = try guichet(arguments[0], arguments.dropFirst().first ?? "--non")
    #expect(outcome.status == 2)
    #expect(!outcome.errors.isEmpty)
  }

  @Test func `a folder that is not guichet's is never written to, and ends with 3`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let built = try guichet("build", "--out", "content")
    #expect(built.status == 3)
    #expect(built.errors.contains("content: ce dossier contient déjà autre chose"))
  }

  @Test func `explain tells of every code in both languages`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let codes = try guichet("explain").output.split(separator: "\n").map(String.init)
    #expect(codes.count > 70)
    #expect(try guichet("explain", "page-introuvable").output.contains("(erreur)"))
    #expect(
      try guichet("explain", "page-introuvable", language: "en").output.contains("(error)"))
    #expect(try guichet("explain", "page-introuvabel").errors.contains("« page-introuvable »"))
  }

  @Test func `schema writes what editors' tools read`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try guichet("schema").status == 0)
    for name in ["site", "page"] {
      let data = try Data(contentsOf: folder.appendingPathComponent("schema/\(name).schema.json"))
      #expect(try JSONSerialization.jsonObject(with: data) is [String: Any])
    }
  }

  @Test func `help is in French`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let help = try guichet("--help")
    #expect(help.status == 0)
    #expect(help.output.contains("Construit le site d’aide"))
    #expect(help.output.contains("COMMANDES"))
  }
}
