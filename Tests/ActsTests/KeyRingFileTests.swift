import Acts
import Cryptography
import Glibc
import TestSupport
import Testing

/// Whose file a key ring may be, and how it is written.
@Suite(.serialized)
struct KeyRingFileTests {
  private let now = 1_790_000_000
  private static let line = "k7 active 2027-01-31T00:00:00Z 900 \(Fixture.secret)\n"

  @Test func `a ring is made where there is none, for its owner and group`() throws {
    let folder = try TemporaryFolder()
    #expect(try KeyRingFile.makeIfMissing(folder("keys"), at: now))
    #expect(try folder.mode("keys") == 0o640)
    #expect(try KeyRingFile.read(folder("keys"), at: now).keys.map(\.id.text) == ["k1"])
    #expect(folder.names == ["keys"])
  }

  @Test func `one that is there stays, good or not`() throws {
    let folder = try TemporaryFolder()
    try folder.write("keys", "rien\n", mode: 0o600)
    #expect(try !KeyRingFile.makeIfMissing(folder("keys"), at: now))
    #expect(try folder.text("keys") == "rien\n")
    try folder.link("ailleurs", to: "nulle-part")
    #expect(try !KeyRingFile.makeIfMissing(folder("ailleurs"), at: now))
  }

  @Test(
    arguments: [
      (0o400, nil), (0o600, nil), (0o640, nil), (0o440, nil), (0o750, nil),
      (0o644, KeyRingError.othersCanUse), (0o642, .othersCanUse), (0o641, .othersCanUse),
      (0o604, .othersCanUse), (0o666, .othersCanUse), (0o660, .groupCanWrite),
      (0o620, .groupCanWrite),
    ] as [(UInt32, KeyRingError?)])
  func `who else may use the file decides whether it is one`(
    _ mode: UInt32, _ refusal: KeyRingError?
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write("keys", Self.line, mode: mode)
    #expect(error { try KeyRingFile.read(folder("keys"), at: now) } == refusal)
  }

  @Test func `what is no ordinary file is refused, and not waited for`() throws {
    let folder = try TemporaryFolder()
    #expect(error { try KeyRingFile.read(folder("keys"), at: now) } == .missing)
    try folder.write("vrai", Self.line, mode: 0o600)
    try folder.link("keys", to: "vrai")
    #expect(error { try KeyRingFile.read(folder("keys"), at: now) } == .notOrdinaryFile)
    #expect(error { try KeyRingFile.read(folder.path, at: now) } == .notOrdinaryFile)
    #expect(unsafe mkfifo(folder("tube"), 0o600) == 0)
    #expect(error { try KeyRingFile.read(folder("tube"), at: now) } == .notOrdinaryFile)
    try folder.write("gros", String(repeating: "#\n", count: 40_000), mode: 0o600)
    #expect(error { try KeyRingFile.read(folder("gros"), at: now) } == .tooLarge)
    try folder.write("vide", "", mode: 0o600)
    #expect(error { try KeyRingFile.read(folder("vide"), at: now) } == .noKeys)
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a file away"))
  func `the file of another user is refused`() throws {
    let folder = try TemporaryFolder()
    try folder.write("keys", Self.line, mode: 0o600)
    #expect(unsafe chown(folder("keys"), 65_534, 65_534) == 0)
    #expect(error { try KeyRingFile.read(folder("keys"), at: now) } == .foreignOwner(65_534))
  }

  @Test func `a change is written whole, and is read again as it was meant`() throws {
    let folder = try TemporaryFolder()
    try folder.write("keys", Self.line, mode: 0o640)
    let link = try Fixture().link(by: Fixture.signer(), expires: now)
    try KeyRingFile.change(folder("keys"), at: now) { try $0.rotate(at: now) }
    let ring = try KeyRingFile.read(folder("keys"), at: now)
    #expect(ring.keys.map(\.id.text) == ["k8", "k7"])
    #expect(!isRefused(try Fixture.signer(ring).verify(link, at: now)))
    try KeyRingFile.change(folder("keys"), at: now) { try $0.revoke(ring.keys[1].id, at: now) }
    let text = try folder.text("keys")
    #expect(text.hasPrefix("# Les clés des liens d’actes. Elles sont secrètes"))
    #expect(text.contains("\nk7        revoked  2026-09-21T14:29:20Z  0        -\n"))
    #expect(!text.contains(Fixture.secret))
    #expect(folder.names == ["keys"])
  }

  @Test(
    arguments: [(0o600, 0o600), (0o640, 0o640), (0o440, 0o640), (0o750, 0o640)]
      as [(UInt32, UInt32)])
  func `a change never opens the file further`(_ before: UInt32, _ after: UInt32) throws {
    let folder = try TemporaryFolder()
    try folder.write("keys", Self.line, mode: before)
    try KeyRingFile.change(folder("keys"), at: now) { try $0.rotate(at: now) }
    #expect(try folder.mode("keys") == after)
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a file to another group"))
  func `a change leaves the file to its group`() throws {
    let folder = try TemporaryFolder()
    try folder.write("keys", Self.line, mode: 0o640)
    #expect(unsafe chown(folder("keys"), 0, 65_534) == 0)
    try KeyRingFile.change(folder("keys"), at: now) { try $0.rotate(at: now) }
    #expect(try folder.status("keys").st_gid == 65_534)
  }

  @Test func `a change that is refused writes nothing`() throws {
    let folder = try TemporaryFolder()
    try folder.write("keys", Self.line, mode: 0o640)
    #expect(throws: KeyRevocationError.active) {
      try KeyRingFile.change(folder("keys"), at: now) { try $0.revoke($0.active.id, at: now) }
    }
    #expect(try folder.text("keys") == Self.line)
    try folder.write("keys", "rien\n", mode: 0o640)
    #expect(throws: KeyRingError.line(1, .fieldCount)) {
      try KeyRingFile.change(folder("keys"), at: now) { try $0.rotate(at: now) }
    }
    #expect(try folder.text("keys") == "rien\n")
  }

  @Test func `of several who change the ring at once, none loses what another did`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("keys", Self.line, mode: 0o640)
    let (path, now) = (folder("keys"), now)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask { try KeyRingFile.change(path, at: now) { try $0.rotate(at: now) } }
      }
      try await group.waitForAll()
    }
    let ring = try KeyRingFile.read(path, at: now)
    #expect(ring.keys.map(\.id.text) == (7...15).reversed().map { "k\($0)" })
  }

  @Test func `what a killed program left is no obstacle`() throws {
    let folder = try TemporaryFolder()
    try folder.write("keys", Self.line, mode: 0o640)
    try folder.write(".guichet-tmp-keys", "k7 act", mode: 0o600)
    try KeyRingFile.change(folder("keys"), at: now) { try $0.rotate(at: now) }
    #expect(folder.names == ["keys"])
  }

  private func error(_ body: () throws -> Void) -> KeyRingError? {
    do { try body() } catch { return error as? KeyRingError }
    return nil
  }

  private func error(_ body: () throws -> KeyRing) -> KeyRingError? {
    error { _ = try body() }
  }
}
