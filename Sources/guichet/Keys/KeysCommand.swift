import Acts
import ArgumentParser
import Glibc
import JSON

/// `guichet keys`.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: said("Tient les clés des liens d’actes.", "Keeps the keys of the links to acts."),
    subcommands: [KeysListCommand.self, KeysRotateCommand.self, KeysRevokeCommand.self])
}

/// `guichet keys list`.
struct KeysListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: said("Donne les clés, sans leurs secrets.", "Lists the keys, without their secrets."))

  @OptionGroup var homeOption: HomeOption

  @Flag(help: ArgumentHelp(said("Dit le résultat en JSON.", "Tells the outcome in JSON.")))
  var json = false

  func run() throws {
    let path = KeyRingFile.path(in: homeOption.path)
    let now = time(nil)
    let ring = try withKeyRingWords(path) { try KeyRingFile.read(path, at: now) }
    let words = KeysWords(now: now)
    if json { return Console.say(words.json(ring).description) }
    for key in ring.keys { Console.say(words.line(key)) }
    if let advice = words.advice(ring) { Console.say(advice) }
  }
}

/// `guichet keys rotate`.
struct KeysRotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate",
    abstract: said(
      "Change la clé qui signe ; les liens déjà donnés restent bons.",
      "Changes the key that signs; links that are out there stay good."))

  @OptionGroup var homeOption: HomeOption

  func run() throws {
    let path = KeyRingFile.path(in: homeOption.path)
    let now = time(nil)
    let (former, ring) = try withKeyRingWords(path) {
      try KeyRingFile.change(path, at: now) { ring in
        let former = ring
        try ring.rotate(at: now)
        return (former, ring)
      }
    }
    Console.say(KeysWords(now: now).rotated(from: former, to: ring))
  }
}

/// `guichet keys revoke`.
struct KeysRevokeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke",
    abstract: said(
      "Met fin à une clé et à tous ses liens.", "Ends a key and all its links."),
    discussion: said(
      "Si c’est la clé qui signe, une nouvelle prend d’abord sa place.",
      "Where it is the key that signs, a new one takes its place first."))

  @Argument(
    help: ArgumentHelp(
      said("La clé, comme k7.", "The key, like k7."), valueName: said("clé", "key")))
  var key: String

  @OptionGroup var homeOption: HomeOption

  func run() throws {
    let path = KeyRingFile.path(in: homeOption.path)
    let now = time(nil)
    let words = KeysWords(now: now)
    do {
      let told = try withKeyRingWords(path) {
        try KeyRingFile.change(path, at: now) { try revoke(in: &$0, words) }
      }
      Console.say(told)
    } catch is KeyRevocationError {
      Console.complain("guichet: \(words.unknown(key))")
      throw ExitCode.problems
    }
  }

  private func revoke(in ring: inout KeyRing, _ words: KeysWords) throws -> String {
    guard let id = KeyID(key), let found = ring.keys.first(where: { $0.id == id }) else {
      throw KeyRevocationError.unknown
    }
    if found.status == .revoked { return words.revokedBefore(id) }
    let isActive = found.status == .active
    // One change of the file: there is no moment without a key that signs.
    if isActive { try ring.rotate(at: words.now) }
    try ring.revoke(id, at: words.now)
    return words.revoked(id, successor: isActive ? ring.active.id : nil)
  }
}
