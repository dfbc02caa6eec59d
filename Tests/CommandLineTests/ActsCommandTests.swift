import Foundation
import Testing

/// `guichet acts`, with this repository's demonstration.
@Suite(.timeLimit(.minutes(3)))
struct ActsCommandTests {
  private static let demo = WorkingCopy.repository.appendingPathComponent("demo")
  private static let acts = demo.appendingPathComponent("actes.csv").path
  private static let files = demo.appendingPathComponent("actes").path
  private static let importDemo = ["acts", "import", acts, "--files", files, "--json"]

  /// A home with the portal and the agents of the demonstration.
  private func site() throws -> WorkingCopy {
    let site = try WorkingCopy()
    for command in [
      ["build", "--no-compress"], ["migrate"],
      ["roster", "import", Self.demo.appendingPathComponent("agents.csv").path],
    ] {
      let done = try run(site, command)
      #expect(done.status == 0, "\(done)")
    }
    return site
  }

  private func run(_ site: WorkingCopy, _ words: [String]) throws -> WorkingCopy.Outcome {
    try site.guichet(words, environment: ["LANG": "fr_FR.UTF-8"])
  }

  private func json(_ outcome: WorkingCopy.Outcome) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(value as? [String: Any])
  }

  @Test func `the demonstration's acts are imported, and have not changed when they come again`()
    throws
  {
    let site = try site()
    let first = try run(site, Self.importDemo)
    #expect(first.status == 0 && first.errors.isEmpty, "\(first)")
    let new = try json(first)
    #expect(new["new"] as? Int == 25 && new["online"] as? Int == 10)
    #expect(new["copied"] as? Int == 10 && new["replaced"] as? Int == 1)
    let again = try json(try run(site, Self.importDemo))
    #expect(again["unchanged"] as? Int == 25 && again["copied"] as? Int == 0)
  }

  @Test func `problems have a place and an advice, and nothing is imported`() throws {
    let site = try site()
    try site.write(
      "actes.csv",
      """
      id;matricule;nature;type;reference;objet;date_signature;date_effet;autorite;\
      ministere_sigle;statut_numerisation;fichier
      A-1;123456;arrêté;nomination;;;2021-02-30;;;MTFP;a_numeriser;
      A-2;123456;arrêté;nomination;;;;;;MTFPP;en_ligne;../accounts.db

      """)
    let refused = try site.guichet("acts", "import", "actes.csv", "--files", ".")
    #expect(refused.status == 1 && refused.output.isEmpty)
    #expect(
      refused.errors == """
        actes.csv:2:32: erreur : La date de « date_signature » n’existe pas.
          → Vérifiez le jour et le mois.
        actes.csv:3:35: erreur : Le ministère « MTFPP » n’est pas dans contacts.csv.
          → Écrivez plutôt MTFP.
        actes.csv:3:50: erreur : Ce nom de fichier n’est pas accepté : il contient « / » ou \
        commence par un point.
          → Mettez le fichier dans le dossier même de --files, et donnez son seul nom.
        3 erreurs. Rien n’a été repris.

        """)
    let english = try site.guichet(
      "acts", "import", "actes.csv", "--files", ".", language: "en_GB.UTF-8")
    #expect(english.errors.hasSuffix("3 errors. Nothing was imported.\n"))
  }

  @Test func `a folder that is not there is the place's fault`() throws {
    let site = try site()
    let refused = try site.guichet("acts", "import", Self.acts, "--files", "absent")
    #expect(refused.status == 3 && refused.errors.hasPrefix("guichet: absent"), "\(refused)")
    #expect(try site.guichet("acts", "import", Self.acts).status == 2)
  }

  @Test func `an act is withdrawn once`() throws {
    let site = try site()
    _ = try run(site, Self.importDemo)
    let done = try site.guichet("acts", "withdraw", "A-2023-052")
    #expect(done.status == 0 && done.output.hasPrefix("L’acte A-2023-052 est retiré"))
    let again = try site.guichet("acts", "withdraw", "A-2023-052")
    #expect(again.status == 1 && again.errors == "L’acte A-2023-052 était déjà retiré.\n")
    let unknown = try site.guichet("acts", "withdraw", "X-1")
    #expect(unknown.status == 1 && unknown.errors.hasPrefix("Aucun acte n’a l’identifiant X-1."))
    #expect(
      try site.guichet("acts", "verify", "--clean").output
        == "Fichiers relus : 9 (0 Mo). Abîmés : 0. Sans acte, supprimés : 1.\n")
  }

  @Test func `a damaged file is told with its act and what to do`() throws {
    let site = try site()
    _ = try run(site, Self.importDemo)
    let folder = site.folder.appendingPathComponent("var/acts")
    let all = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".pdf")
    }
    let victim = try #require(all.first)
    try Data("%PDF-1.4 autre".utf8).write(to: folder.appendingPathComponent(victim))
    let told = try site.guichet("acts", "verify")
    #expect(told.status == 1)
    #expect(told.errors.hasPrefix("var/acts/\(victim) : la taille a changé (acte "), "\(told)")
    #expect(told.output == "Fichiers relus : 10 (0 Mo). Abîmés : 1.\n")
  }

  // MARK: Interruptions

  /// A table of so many acts, each with a file of its own.
  private func write(_ count: Int, to site: WorkingCopy) throws {
    var rows = [
      "id;matricule;nature;type;reference;objet;date_signature;date_effet;autorite;"
        + "ministere_sigle;statut_numerisation;fichier"
    ]
    for number in 0..<count {
      rows.append("K-\(number);123456;arrêté;nomination;;;;;;MTFP;en_ligne;k\(number).pdf")
      try site.write("pdf/k\(number).pdf", "%PDF-1.4 \(number)")
    }
    try site.write("actes.csv", rows.joined(separator: "\n") + "\n")
  }

  private static let importFiles = ["acts", "import", "actes.csv", "--files", "pdf", "--json"]

  /// How many files acts rely on, and how many are of no act.
  private func verified(_ site: WorkingCopy) throws -> (files: Int, orphans: Int, damaged: Int) {
    let told = try json(try run(site, ["acts", "verify", "--json"]))
    let damaged = try #require(told["damaged"] as? [Any])
    return (told["files"] as? Int ?? -1, told["orphans"] as? Int ?? -1, damaged.count)
  }

  @Test func `a killed import leaves all acts or none, and the next one completes it`() throws {
    let site = try site()
    let count = 400
    try write(count, to: site)
    let store = site.folder.appendingPathComponent("var/acts").path
    let killed = try site.start(Self.importFiles)
    // Once the first files are stored, none of the rows is there yet.
    while killed.isRunning,
      try !FileManager.default.subpathsOfDirectory(atPath: site.folder.path).contains(where: {
        $0.hasPrefix("var/acts/") && $0.hasSuffix(".pdf")
      })
    {}
    kill(killed.processIdentifier, SIGKILL)
    killed.waitUntilExit()
    #expect(FileManager.default.fileExists(atPath: store))
    let left = try verified(site)
    #expect(left.files == 0 || left.files == count)
    #expect(left.files + left.orphans <= count && left.damaged == 0)
    let done = try run(site, Self.importFiles)
    #expect(done.status == 0, "\(done)")
    #expect(try verified(site) == (count, 0, 0))
  }

  @Test func `two imports at once: one is done, the other is refused or finds nothing to do`()
    throws
  {
    let site = try site()
    try write(200, to: site)
    let two = try [site.start(Self.importFiles), site.start(Self.importFiles)]
    for process in two { process.waitUntilExit() }
    let statuses = two.map(\.terminationStatus).sorted()
    #expect(statuses == [0, 3] || statuses == [0, 0])
    #expect(try verified(site) == (200, 0, 0))
  }
}
