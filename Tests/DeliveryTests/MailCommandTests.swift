import Delivery
import Foundation
import Glibc
import Portal
import Registry
import TestSupport
import Testing

/// `guichet mail`, run as an operator runs it.
@Suite(.timeLimit(.minutes(2)))
struct MailCommandTests {
  private let fixture: DeliveryFixture
  private let now = time(nil)

  init() throws { fixture = try DeliveryFixture() }

  private func process(
    _ program: String, _ arguments: [String], to output: Pipe
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments + ["--home", fixture.home]
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "fr_FR.UTF-8"]
    (process.standardOutput, process.standardError) = (output, output)
    try process.run()
    return process
  }

  /// Starts a command that ends by itself; one that should and does not is killed.
  private func start(_ arguments: [String], to output: Pipe) throws -> Process {
    try process(
      "/usr/bin/timeout",
      ["-s", "KILL", "30", BuiltProgram.path("guichet"), "mail"] + arguments, to: output)
  }

  private func run(_ arguments: String...) throws -> (status: Int32, said: String) {
    let output = Pipe()
    let process = try start(arguments, to: output)
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }

  /// Looks again and again, for as long as a slow machine may need.
  private func wait(until condition: () throws -> Bool) rethrows -> Bool {
    for _ in 1...1_000 {
      if try condition() { return true }
      usleep(20_000)
    }
    return false
  }

  @Test func `deliver sends what is due and says whom, masked`() throws {
    try fixture.queue(at: now)
    let outcome = try run("deliver")
    #expect(outcome.said == "1 activation a•••@exemple.org : envoyé\n")
    #expect(outcome.status == 0)
    #expect(fixture.files.count == 1)
    #expect(!fixture.databaseHolds(DeliveryFixture.token))
  }

  @Test func `deliver ends with 3 where the server is away, and the mail stays`() throws {
    try fixture.writePortal { $0.mail.smtpURL = "smtp://127.0.0.1:1" }
    try fixture.queue(at: now)
    let outcome = try run("deliver")
    #expect(outcome.status == 3)
    #expect(outcome.said.contains("serveur injoignable"))
    #expect(try fixture.mails(.waiting).count == 1)
  }

  @Test func `deliver says what is missing`() throws {
    try fixture.writePortal {
      ($0.mail.smtpURL, $0.mail.smtpUser) = ("smtp://127.0.0.1:1", "guichet")
    }
    let noPassword = try run("deliver")
    #expect(noPassword.status == 3 && noPassword.said.contains("smtp-password"))
    try fixture.writePortal()
    let noFile = try run("deliver", "--watch", "--ca", "/aucun.pem")
    #expect(noFile.status == 3 && noFile.said.contains("/aucun.pem"))
    try FileManager.default.removeItem(atPath: PortalReader.path(in: fixture.home))
    let noPortal = try run("deliver")
    #expect(noPortal.status == 3 && noPortal.said.contains("guichet build"))
  }

  @Test func `watch sends what comes, by the newest portal, until it is told to end`() throws {
    let output = Pipe()
    let process = try process(
      BuiltProgram.path("guichet"), ["mail", "deliver", "--watch"], to: output)
    defer { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
    try fixture.queue(at: now)
    try #require(wait { try fixture.mails(.sent).count == 1 })
    try fixture.writePortal { $0.mail.senderName = "Nouveau" }
    try fixture.queue(at: now)
    try #require(wait { try fixture.mails(.sent).count == 2 })
    process.terminate()
    try #require(wait { !process.isRunning })
    #expect(process.terminationReason == .exit && process.terminationStatus == 0)
    let said = output.fileHandleForReading.readDataToEndOfFile()
    #expect(String(decoding: said, as: UTF8.self).split(separator: "\n").count == 2)
    let second = try #require(fixture.files.last { $0.hasSuffix("-2.eml") })
    let message = try String(contentsOfFile: fixture.home + "/mail/" + second, encoding: .utf8)
    #expect(message.contains("From: \"Nouveau\""))
  }

  @Test func `two deliverers send each mail once`() throws {
    for number in 1...60 { try fixture.queue(to: "afi\(number)@exemple.org", at: now) }
    let outputs = [Pipe(), Pipe()]
    let processes = try outputs.map { try start(["deliver"], to: $0) }
    let said = outputs.map {
      String(decoding: $0.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }
    processes.forEach { $0.waitUntilExit() }
    #expect(processes.map(\.terminationStatus) == [0, 0])
    let numbers = said.joined().split(separator: "\n").compactMap { Int($0.prefix { $0 != " " }) }
    #expect(numbers.sorted() == Array(1...60))
    #expect(try fixture.mails(.sent).allSatisfy { $0.attempts == 1 })
  }

  @Test func `list tells what waits and what is dead, and no address or link`() throws {
    let queued = DeliveryFixture.now
    try fixture.queue(to: "kossi@exemple.org", at: queued)
    try fixture.queue("inconnu", at: queued)
    _ = try fixture.deliver(.smtp(SMTPServer(url: "smtp://127.0.0.1:1")), at: queued)
    _ = try fixture.deliver(.smtp(SMTPServer(url: "smtp://127.0.0.1:1")), at: queued)
    let list = try run("list").said
    #expect(
      list == """
        1 activation k•••@exemple.org : en attente depuis le 2026-03-03T13:05:09Z, prochain essai \
        le 2026-03-03T13:06:09Z, essais : 1, serveur injoignable
        2 inconnu a•••@exemple.org : abandonné le 2026-03-03T13:05:09Z, essais : 1, courriel \
        inconnu de ce programme
        En attente : 1. Abandonnés : 1.

        """)
    let json = try run("list", "--json").said
    #expect(
      json == """
        {"waiting":[{"id":1,"mail":"activation","recipient":"k•••@exemple.org",\
        "since":"2026-03-03T13:05:09Z","next":"2026-03-03T13:06:09Z","ended":null,"attempts":1,\
        "problem":"serveur-injoignable"}],"dead":[{"id":2,"mail":"inconnu",\
        "recipient":"a•••@exemple.org","since":"2026-03-03T13:05:09Z","next":null,\
        "ended":"2026-03-03T13:05:09Z","attempts":1,"problem":"courriel-inconnu"}]}

        """)
  }

  @Test func `retry makes what waits due now`() throws {
    try fixture.queue(at: now + 3_600)
    #expect(try run("deliver").said.isEmpty)
    #expect(try run("retry").said == "Courriels à envoyer maintenant au lieu de plus tard : 1.\n")
    #expect(try run("deliver").said.hasSuffix("envoyé\n"))
  }
}
