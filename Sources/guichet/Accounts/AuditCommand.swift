import ArgumentParser
import JSON
import Registry

/// `guichet audit`.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: said("Vérifie le journal des comptes.", "Verifies the audit of accounts."),
    subcommands: [AuditVerifyCommand.self])
}

/// `guichet audit verify`.
struct AuditVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: said(
      "Dit si une ligne du journal a été changée ou retirée.",
      "Tells whether a row of the audit was changed or removed."),
    discussion: said(
      """
      Chaque ligne porte l’empreinte de celles d’avant. Notez ailleurs la dernière empreinte : \
      --head dira plus tard si des lignes ont été retirées de la fin.
      """,
      """
      Each row bears the digest of those before it. Note the last digest elsewhere: --head will \
      tell later whether rows were taken from the end.
      """))

  @OptionGroup var homeOption: HomeOption

  @Option(
    help: ArgumentHelp(
      said(
        "Une empreinte notée : le journal doit encore la contenir.",
        "A digest that was noted: the audit must still hold it."),
      valueName: said("empreinte", "digest")))
  var head: String?

  @Flag(help: ArgumentHelp(said("Dit le résultat en JSON.", "Tells the outcome in JSON.")))
  var json = false

  func validate() throws {
    guard let head, Self.bytes(head) == nil else { return }
    throw ValidationError(
      said(
        "Une empreinte a 64 signes, de 0 à 9 et de a à f.",
        "A digest has 64 signs, 0 to 9 and a to f."))
  }

  func run() throws {
    let (outcome, contains) = try withRegistryWords(homeOption.path) {
      let registry = try RegistryDatabase(home: homeOption.path)
      return (
        try registry.verifyAudit(),
        try head.flatMap(Self.bytes).map { try registry.auditContains(head: $0) }
      )
    }
    json ? Console.say(document(outcome, contains).description) : tell(outcome, contains)
    if outcome.firstBroken != nil || contains == false { throw ExitCode.problems }
  }

  private func tell(_ outcome: RegistryDatabase.AuditVerification, _ contains: Bool?) {
    if let broken = outcome.firstBroken {
      Console.complain(
        "guichet: "
          + said(
            "le journal a été modifié : la ligne \(broken) n’est pas celle qui a été écrite, ou "
              + "une ligne manque avant elle. Gardez une copie de la base et comparez-la aux "
              + "sauvegardes.",
            "the audit was changed: row \(broken) is not the one that was written, or a row is "
              + "missing before it. Keep a copy of the database and hold it against the backups."))
    } else {
      Console.say(
        said(
          "Journal intact : \(lines(outcome.rows)).", "The audit is whole: \(lines(outcome.rows)).")
      )
    }
    if contains == false {
      Console.complain(
        "guichet: "
          + said(
            "le journal ne contient plus l’empreinte donnée. Des lignes ont été retirées de la "
              + "fin, ou l’empreinte est plus ancienne que durations.journal.",
            "the audit no longer holds the digest given. Rows were taken from the end, or the "
              + "digest is older than durations.journal."))
    } else if contains == true {
      Console.say(said("L’empreinte donnée s’y trouve.", "The digest given is in it."))
    }
    Console.say(said("Empreinte à noter : \(outcome.head)", "Digest to note: \(outcome.head)"))
  }

  private func document(
    _ outcome: RegistryDatabase.AuditVerification, _ contains: Bool?
  ) -> JSONText {
    .object([
      ("rows", .integer(outcome.rows)), ("firstBroken", .optional(outcome.firstBroken)),
      ("head", .string(outcome.head)), ("containsHead", contains.map { .boolean($0) } ?? .null),
    ])
  }

  private func lines(_ count: Int) -> String {
    count == 1 ? said("1 ligne", "1 row") : said("\(count) lignes", "\(count) rows")
  }

  /// The 32 bytes of a digest in hexadecimal; nil for anything else.
  private static func bytes(_ hexadecimal: String) -> [UInt8]? {
    let digits = Array(hexadecimal.utf8)
    guard digits.count == 64 else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: 64, by: 2) {
      let pair = String(decoding: digits[place..<(place + 2)], as: UTF8.self)
      guard pair.allSatisfy(\.isHexDigit), let byte = UInt8(pair, radix: 16) else { return nil }
      bytes.append(byte)
    }
    return bytes
  }
}
