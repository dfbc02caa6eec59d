import ArgumentParser
import Imports
import JSON
import Registry

/// `guichet acts verify`.
struct ActsVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: said(
      "Relit tous les PDF gardés et compare leurs empreintes.",
      "Reads all stored PDFs again and compares their digests."))

  @OptionGroup var homeOption: HomeOption

  @Flag(
    help: ArgumentHelp(
      said(
        "Supprime les fichiers qui ne sont plus à aucun acte.",
        "Removes files that are of no act any more.")))
  var clean = false

  @Flag(help: ArgumentHelp(said("Dit le résultat en JSON.", "Tells the outcome in JSON.")))
  var json = false

  func run() throws {
    let home = homeOption.path
    let outcome = try withActsWords(home) {
      let registry = try RegistryDatabase(home: home)
      let progress = ProgressLine()
      defer { progress.clear() }
      return try ActVerification(home: home, cleans: clean).run(on: registry) { reached in
        progress.show(
          said(
            "\(reached.files) fichiers relus, \(reached.bytes / 1_000_000) Mo",
            "\(reached.files) files read, \(reached.bytes / 1_000_000) MB"))
      }
    }
    json ? Console.say(member(outcome).description) : tell(outcome)
    if !outcome.damaged.isEmpty { throw ExitCode.problems }
  }

  private func tell(_ outcome: ActVerification.Outcome) {
    let words = ActsWords()
    for damage in outcome.damaged { Console.complain(words.damage(damage)) }
    Console.say(words.verified(outcome, cleaned: clean))
  }

  private func member(_ outcome: ActVerification.Outcome) -> JSONText {
    let damaged = outcome.damaged.map { damage in
      JSONText.object([
        ("path", .string(damage.path)), ("fault", .string(damage.fault.rawValue)),
        ("act", .string(damage.act)),
      ])
    }
    return .object([
      ("files", .integer(outcome.files)), ("bytes", .integer(outcome.bytes)),
      ("damaged", .array(damaged)),
      ("orphans", outcome.orphans.map { .integer($0) } ?? .null), ("cleaned", .boolean(clean)),
    ])
  }
}
