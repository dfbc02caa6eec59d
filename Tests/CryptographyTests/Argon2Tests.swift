import Cryptography
import Testing

/// Argon2id, by the published vectors of the reference implementation.
struct Argon2Tests {
  private let cheap = Argon2.Parameters(memoryKiB: 64, iterations: 1, lanes: 1)
  private let salt = [UInt8](0..<16)

  private static func secret(_ text: String) -> SecretBytes { SecretBytes(Array(text.utf8)) }

  @Test(arguments: [
    "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
    "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
    "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
    "$argon2id$v=19$m=65536,t=1,p=1$c29tZXNhbHQ$9qWtwbpyPd3vm1rB1GThgPzZ3/ydHL92zKL+15XZypg",
  ])
  func `the published hashes are those of their password`(_ phc: String) throws {
    #expect(try Argon2.verify(Self.secret("password"), against: phc))
    #expect(try !Argon2.verify(Self.secret("passwore"), against: phc))
  }

  @Test func `a hash says what it cost, and is that of its password`() throws {
    let phc = try Argon2.hash(Self.secret("motdepasse"), salt: salt, parameters: .floor)
    #expect(phc.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$AAECAwQFBgcICQoLDA0ODw$"))
    #expect(phc.split(separator: "$").last?.utf8.count == 43)
    #expect(try Argon2.verify(Self.secret("motdepasse"), against: phc))
    #expect(try !Argon2.verify(Self.secret("Motdepasse"), against: phc))
  }

  @Test func `another salt gives another hash`() throws {
    let one = try Argon2.hash(Self.secret("a"), salt: salt, parameters: cheap)
    let other = try Argon2.hash(Self.secret("a"), salt: salt.reversed(), parameters: cheap)
    #expect(one != other)
  }

  /// A C string would end at the zero, and `a` would open the account of `a\0b`.
  @Test func `a zero byte does not end a password`() throws {
    let phc = try Argon2.hash(Self.secret("a\0b"), salt: salt, parameters: cheap)
    #expect(try !Argon2.verify(Self.secret("a"), against: phc))
    #expect(try !Argon2.verify(Self.secret("a\0c"), against: phc))
    #expect(try Argon2.verify(Self.secret("a\0b"), against: phc))
  }

  @Test func `the last of 1024 bytes counts, and no byte is a password too`() throws {
    let long = String(repeating: "x", count: 1023)
    let phc = try Argon2.hash(Self.secret(long + "y"), salt: salt, parameters: cheap)
    #expect(try !Argon2.verify(Self.secret(long + "z"), against: phc))
    let empty = try Argon2.hash(Self.secret(""), salt: salt, parameters: cheap)
    #expect(try Argon2.verify(Self.secret(""), against: empty))
  }

  @Test(arguments: [0, 8, 15, 17])
  func `a salt has 16 bytes`(_ length: Int) {
    #expect(throws: Argon2.Problem.saltLength) {
      try Argon2.hash(
        Self.secret("a"), salt: [UInt8](repeating: 0, count: length), parameters: cheap)
    }
  }

  @Test(arguments: [
    Argon2.Parameters(memoryKiB: 1024 * 1024 + 1, iterations: 1, lanes: 1),
    Argon2.Parameters(memoryKiB: 64, iterations: 65, lanes: 1),
    Argon2.Parameters(memoryKiB: 64, iterations: 0, lanes: 1),
    Argon2.Parameters(memoryKiB: 7, iterations: 1, lanes: 1),
    Argon2.Parameters(memoryKiB: 15, iterations: 1, lanes: 2),
    Argon2.Parameters(memoryKiB: 64, iterations: 1, lanes: 0),
    Argon2.Parameters(memoryKiB: 1024, iterations: 1, lanes: 17),
  ])
  func `a cost that no server can mean is refused`(_ parameters: Argon2.Parameters) {
    #expect(throws: Argon2.Problem.unreasonableParameters) {
      try Argon2.hash(Self.secret("a"), salt: salt, parameters: parameters)
    }
  }

  @Test(arguments: [
    ("$argon2id$v=19$m=1048577,t=2,p=1", Argon2.Problem.unreasonableParameters),
    ("$argon2id$v=19$m=4294967295,t=2,p=1", .unreasonableParameters),
    ("$argon2id$v=19$m=256,t=65,p=1", .unreasonableParameters),
    ("$argon2id$v=19$m=256,t=2,p=17", .unreasonableParameters),
    ("$argon2id$v=19$m=256,t=0,p=1", .unreasonableParameters),
    ("$argon2id$v=19$m=4294967296,t=2,p=1", .malformed),
    ("$argon2id$v=19$m=0256,t=2,p=1", .malformed),
    ("$argon2id$v=19$m=+256,t=2,p=1", .malformed),
    ("$argon2id$v=19$m=256,t=2", .malformed),
    ("$argon2id$v=19$t=2,m=256,p=1", .malformed),
    ("$argon2id$v=19$m=256,t=2,p=1,data=AA", .malformed),
    ("$argon2id$v=16$m=256,t=2,p=1", .malformed),
    ("$argon2id$m=256,t=2,p=1", .malformed),
    ("$argon2i$v=19$m=256,t=2,p=1", .malformed),
    ("$argon2d$v=19$m=256,t=2,p=1", .malformed),
    ("argon2id$v=19$m=256,t=2,p=1", .malformed),
  ])
  func `a hash of another kind or of any price is refused`(
    _ head: String, _ problem: Argon2.Problem
  ) {
    let phc = head + "$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"
    #expect(throws: problem) { try Argon2.verify(Self.secret("password"), against: phc) }
  }

  @Test(arguments: [
    "", "$", "$$$$$", "motdepasse",
    "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ",
    "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$",
    "$argon2id$v=19$m=256,t=2,p=1$$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
    "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4=",
    "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4$",
    "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR_uIPnA4rEsF5h7TKyQwu9U1bMCHGi_4",
    "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4\0",
    "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOg",
  ])
  func `a string that was cut or altered is refused`(_ phc: String) {
    #expect(throws: Argon2.Problem.malformed) {
      try Argon2.verify(Self.secret("password"), against: phc)
    }
    #expect(Argon2.needsUpgrade(phc: phc, to: .floor))
  }

  @Test func `a hash of another cost is to be made again`() throws {
    let phc = try Argon2.hash(Self.secret("a"), salt: salt, parameters: cheap)
    #expect(!Argon2.needsUpgrade(phc: phc, to: cheap))
    #expect(Argon2.needsUpgrade(phc: phc, to: .floor))
    let shortSalt =
      "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"
    let same = Argon2.Parameters(memoryKiB: 256, iterations: 2, lanes: 1)
    #expect(Argon2.needsUpgrade(phc: shortSalt, to: same))
  }
}
