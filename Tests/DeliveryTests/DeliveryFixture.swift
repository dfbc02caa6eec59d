import Delivery
import Foundation
import Portal
import Registry
import SQLite
import TestSupport
import Testing

/// A home folder of a test's own, with an outbox and a portal of three mails; it goes with the
/// test.
final class DeliveryFixture {
  private let folder: TemporaryFolder
  var home: String { folder.path }

  /// 2026-03-03T13:05:09Z.
  static let now = 1_772_543_109
  /// What a mail holds that nobody else may read.
  static let token = "q7Zc1xY0Lk2mN3pR4sT5uV6wX7yZ8aB9cD0eF1gH2iJ"
  static let link = "https://carriere.exemple.org/compte/activation?jeton=\(token)"

  init(
    migrated: Bool = true, _ change: (inout PortalSettings) -> Void = { _ in }
  ) throws {
    folder = try TemporaryFolder()
    if migrated { _ = try RegistryDatabase.migrate(home: home) }
    try writePortal(change)
  }

  static var settings: PortalSettings {
    var settings = PortalSettings()
    settings.timezone = 3_600
    settings.mail.sender = "espace-carriere@exemple.org"
    settings.mail.senderName = "Espace carrière"
    settings.mail.replyTo = "sru@exemple.org"
    return settings
  }

  static let words = CompiledMail(
    subject: "Activez votre espace carrière",
    text: "Bonjour {{{nom}}},\n\n{{{lien}}}\n\nValable jusqu’au {{{echeance}}}.\n",
    html: Array("<p>Bonjour {{nom}},</p>\n<p><a href=\"{{lien}}\">{{lien}}</a></p>\n".utf8))

  func writePortal(_ change: (inout PortalSettings) -> Void = { _ in }) throws {
    var settings = Self.settings
    change(&settings)
    var portal = CompiledPortal()
    portal.settings = settings.rows
    portal.mails = ["activation": Self.words, "reinitialisation": Self.words]
    let path = PortalReader.path(in: home)
    try portal.write(to: path + ".new")
    let isInPlace = unsafe rename(path + ".new", path) == 0
    try #require(isInPlace)
  }

  // MARK: The outbox

  func queue(
    _ mail: String = "activation", to recipient: String = "afi@exemple.org",
    _ details: [String: String] = ["nom": "Afi DOSSOU", "lien": link, "echeance": "jeudi"],
    at time: Int = now, lasts seconds: Int = 172_800
  ) throws {
    let registry = try RegistryDatabase(home: home)
    try registry.transaction {
      try registry.queue(
        mail, to: recipient, details, matricule: "123456", at: time, expires: time + seconds)
    }
  }

  func mails(_ state: OutboxMail.State) throws -> [OutboxMail] {
    try RegistryDatabase(home: home).mails(state, atMost: 100)
  }

  var problems: [String?] {
    get throws { try (mails(.waiting) + mails(.dead)).map(\.problem) }
  }

  /// One run; `home/mail` where no transport is given.
  func deliver(
    _ transport: MailTransport? = nil, at time: Int = now,
    report: (MailAttempt) -> Void = { _ in }
  ) throws -> DeliveryReport {
    let registry = try RegistryDatabase(home: home)
    let portal = try PortalReader(home: home)
    let transport = try transport ?? MailTransport(portal.settings.mail, home: home)
    return try Postman(transport, now: { time }).deliver(registry, portal, report: report)
  }

  /// The names of the files of mails.
  var files: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: home + "/mail")) ?? []).sorted()
  }

  /// Whether a text stands in the database or in what SQLite keeps beside it.
  func databaseHolds(_ text: String) -> Bool {
    ["", "-wal"].contains { suffix in
      let path = RegistryDatabase.path(in: home) + suffix
      guard let bytes = FileManager.default.contents(atPath: path) else { return false }
      return bytes.range(of: Data(text.utf8)) != nil
    }
  }
}

/// Runs a program and gives what it says; nothing where it fails.
func output(of program: String, _ arguments: [String], input: Data = Data()) throws -> String {
  let process = Process()
  let (standardInput, standardOutput) = (Pipe(), Pipe())
  process.executableURL = URL(fileURLWithPath: program)
  process.arguments = arguments
  process.standardInput = standardInput
  process.standardOutput = standardOutput
  process.standardError = FileHandle.nullDevice
  try process.run()
  try standardInput.fileHandleForWriting.write(contentsOf: input)
  try standardInput.fileHandleForWriting.close()
  let said = standardOutput.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return process.terminationStatus == 0 ? String(decoding: said, as: UTF8.self) : ""
}
