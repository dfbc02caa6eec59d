import Foundation
import Testing

/// `guichet keys`, and the ring that `guichet migrate` makes.
@Suite(.timeLimit(.minutes(2)))
struct KeysTests {
  private static let secrets = (7...9).map { number in
    Data(repeating: number, count: 32).base64EncodedString().dropLast() + ""
  }

  /// A home with a ring of these lines, and the program beside it.
  private func home(_ lines: String, mode: Int = 0o640) throws -> WorkingCopy {
    let home = try WorkingCopy([:])
    try home.write("var/keys", lines)
    try chmod("var/keys", mode, in: home)
    return home
  }

  private func chmod(_ path: String, _ mode: Int, in home: WorkingCopy) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: home.folder.appendingPathComponent(path).path)
  }

  private func text(_ path: String, in home: WorkingCopy) throws -> String {
    try String(contentsOf: home.folder.appendingPathComponent(path), encoding: .utf8)
  }

  private static let ring = """
    k9 active 2099-01-31T00:00:00Z 604800 \(secrets[0])
    k8 verify 2098-12-01T12:30:00Z 5400 \(secrets[1])
    k7 verify 2026-01-01T00:00:00Z 900 \(secrets[2])
    k6 revoked 2026-10-01T00:00:00Z 0 -

    """

  @Test func `migrate makes the ring of a new home, and says so once`() throws {
    let home = try WorkingCopy([:])
    let first = try home.guichet("migrate")
    #expect(first.status == 0, "\(first)")
    #expect(first.output.hasSuffix("var/keys est créé : il contient la clé des liens d’actes.\n"))
    let file = home.folder.appendingPathComponent("var/keys").path
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
    #expect(mode as? Int == 0o640)
    let made = try text("var/keys", in: home)

    let second = try home.guichet("migrate")
    #expect(second.status == 0)
    #expect(!second.output.contains("var/keys"))
    #expect(try text("var/keys", in: home) == made)
  }

  @Test func `migrate tells of a ring that the counter would refuse`() throws {
    let home = try home(Self.ring, mode: 0o644)
    let outcome = try home.guichet("migrate")
    #expect(outcome.status == 3)
    #expect(outcome.output.contains("var/accounts.db est créé"))
    #expect(outcome.errors.contains("var/keys : tout compte de cette machine peut se servir"))
  }

  @Test func `list tells each key, and no secret`() throws {
    let home = try home(Self.ring)
    let outcome = try home.guichet("keys", "list")
    #expect(outcome.status == 0)
    #expect(
      outcome.output.replacingOccurrences(of: "\u{A0}", with: " ") == """
        k9        signe les liens, de 7 jours au plus, jusqu’au 31 janvier 2099 à 0 h 00 UTC
        k8        accepte encore ses liens, de 90 minutes au plus, \
        jusqu’au 1er décembre 2098 à 12 h 30 UTC
        k7        a fini le 1er janvier 2026 à 0 h 00 UTC
        k6        révoquée

        """)
    let json = try home.guichet("keys", "list", "--json")
    #expect(
      json.output.hasPrefix(
        """
        {"keys":[{"id":"k9","status":"active","notAfter":"2099-01-31T00:00:00Z",\
        "maxLifetime":604800},
        """))
    for secret in Self.secrets { #expect(!(outcome.output + json.output).contains(secret)) }
  }

  @Test func `list warns before the key that signs ends`() throws {
    let soon = ISO8601DateFormatter().string(from: Date(timeIntervalSinceNow: 30 * 86_400))
    let home = try home("k1 active \(soon) 900 \(Self.secrets[0])\n")
    let outcome = try home.guichet("keys", "list")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("  → Lancez « guichet keys rotate » avant le "))
  }

  @Test func `rotate makes a new key sign, and lets dead ones go`() throws {
    let home = try home(Self.ring)
    let outcome = try home.guichet("keys", "rotate")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.hasPrefix("k10 signe désormais les liens. k9 accepte encore les siens"))
    #expect(outcome.output.contains("\nk7 est retirée : tous ses liens sont périmés.\n"))
    let ring = try text("var/keys", in: home)
    let keys = ring.split(separator: "\n").filter { $0.hasPrefix("k") }
    #expect(
      keys.map { $0.split(separator: " ").prefix(2).joined(separator: " ") }.prefix(3) == [
        "k10 active", "k9 verify", "k8 verify",
      ])
  }

  @Test func `revoke ends a key; the one that signs gets a successor first`() throws {
    let home = try home(Self.ring)
    let former = try home.guichet("keys", "revoke", "k8")
    #expect(former.status == 0)
    #expect(
      former.output
        == "k8 est révoquée : ses liens ne s’ouvrent plus. Un clic en donne un autre à l’agent.\n")
    let again = try home.guichet("keys", "revoke", "k8")
    #expect(again.status == 0)
    #expect(again.output == "k8 était déjà révoquée. Rien n’a changé.\n")
    let active = try home.guichet("keys", "revoke", "k9")
    #expect(active.status == 0)
    #expect(active.output.hasSuffix("\nk10 signe désormais les liens.\n"))
    let ring = try text("var/keys", in: home)
    for secret in Self.secrets { #expect(!ring.contains(secret)) }
    #expect(try home.guichet("keys", "list").output.hasPrefix("k10       signe les liens"))
  }

  @Test(arguments: ["k5", "K9", "", "../k9"])
  func `a key that is not there is not revoked`(_ key: String) throws {
    let home = try home(Self.ring)
    let outcome = try home.guichet("keys", "revoke", key)
    #expect(outcome.status == 1)
    #expect(
      outcome.errors
        == "guichet: aucune clé ne s’appelle « \(key) ». « guichet keys list » les donne.\n")
    #expect(try text("var/keys", in: home) == Self.ring)
  }

  @Test(arguments: [["list"], ["rotate"], ["revoke", "k1"]])
  func `without a ring each command says what to do`(_ arguments: [String]) throws {
    let home = try WorkingCopy([:])
    let environment = ["LANG": "fr_FR.UTF-8"]
    let outcome = try home.guichet(["keys"] + arguments, environment: environment)
    #expect(outcome.status == 3)
    #expect(
      outcome.errors == """
        guichet: var/keys : ce fichier n’existe pas.
          → Lancez « guichet migrate ».

        """)
  }

  @Test func `a line that is not right is told with its place, and not with its secret`() throws {
    let home = try home("# clés\nk1 activ 2099-01-31T00:00:00Z 900 \(Self.secrets[0])\n")
    let outcome = try home.guichet("keys", "rotate")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.hasPrefix(
        "var/keys:2: erreur : l’état est « active », « verify » ou « revoked ».\n  → Supprimez"))
    #expect(!outcome.errors.contains(Self.secrets[0]))
    let english = try home.guichet("keys", "list", language: "en_US.UTF-8")
    #expect(
      english.errors.hasPrefix("var/keys:2: error: the status is ‘active’, ‘verify’ or ‘revoked’."))
  }
}
