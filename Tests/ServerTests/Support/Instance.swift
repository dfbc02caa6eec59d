import FileSystem
import Glibc
import Registry
import TestSupport
import Testing

/// A portal as `docs/exploitation.md` has it made, in a folder that goes with the test.
final class Instance {
  /// Its origin: https, so that the program sends all the headers it has.
  static let origin = "https://carriere.exemple.org"
  /// Servers give up their rights where they start as root; the folder is then this one's.
  static let owner: String? = geteuid() == 0 ? "www-data" : nil

  private let place: TemporaryFolder
  var folder: String { place.path }
  /// Whether the program has an account of its own, as the manual prefers, and the server's reads
  /// acts alone.
  ///
  /// It takes root to have two.
  let isApart: Bool
  var home: String { "\(folder)/home" }
  var program: String { "\(folder)/guichet.cgi" }

  init(isApart: Bool = false) throws {
    self.isApart = isApart
    let built = try BuiltPortal.folder.get().path
    place = try TemporaryFolder()
    try run(["cp", "-r", "\(built)/home", "\(built)/public", "\(built)/guichet.cgi", folder])
    try run(["mkdir", "\(folder)/log", "\(folder)/cache"])
    try handOver()
  }

  /// Gives the folder to who serves it.
  func handOver() throws {
    try run(["chmod", "755", folder])
    if let owner = Self.owner { try run(["chown", "-R", "\(owner):\(owner)", folder]) }
    if isApart { try Manual.share(home) }
  }

  /// Everything that the server and the program wrote down.
  func logs() -> String { Command.output(["sh", "-c", "cat '\(folder)'/log/*"]) ?? "" }

  /// The token of the link in the mail that waits.
  func token(of mail: String) throws -> String {
    let mails = try RegistryDatabase(home: home).mails(.waiting, atMost: 100)
    let link = try #require(mails.first { $0.mail == mail }?.details["lien"])
    #expect(link.hasPrefix(Self.origin + "/compte/"))
    return String(try #require(link.split(separator: "jeton=").last))
  }
}

/// Runs a program that must succeed.
@discardableResult
func run(_ arguments: [String]) throws -> String {
  try #require(Command.output(arguments), "\(arguments.joined(separator: " "))")
}

/// What all instances are copies of: the portal of this repository, its demonstration's agents, and
/// the program.
enum BuiltPortal {
  static let folder: Result<TemporaryFolder, any Error> = Result {
    let place = try TemporaryFolder()
    atexit { try? BuiltPortal.folder.get().remove() }
    let (root, folder) = (Repository.root, place.path)
    try run(["cp", "-r", "\(root)/content", "\(root)/theme", "\(root)/demo", folder])
    let settings = try readFile("\(root)/site.yml", limit: 1 << 20)
    let lines = String(decoding: settings, as: UTF8.self).split(separator: "\n").map { line in
      line.hasPrefix("base_url:") ? "base_url: \(Instance.origin)" : String(line)
    }
    _ = try writeIfChanged("\(folder)/site.yml", Array(lines.joined(separator: "\n").utf8))
    let guichet = try BuiltProgram.path("guichet")
    let home = ["--home", "\(folder)/home"]
    try run([guichet, "build", "--site", folder, "--out", "\(folder)/public"] + home)
    try run([guichet, "migrate"] + home)
    try run([guichet, "roster", "import", "\(folder)/demo/agents.csv"] + home)
    let acts = try SampleAct.writeTable(in: folder)
    try run([guichet, "acts", "import", acts, "--files", folder] + home)
    try run(["cp", try BuiltProgram.counter, "\(folder)/guichet.cgi"])
    return place
  }
}
