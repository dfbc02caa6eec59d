import ArgumentParser
import Delivery
import Glibc
import Portal
import Registry
import SiteGenerator

/// `guichet mail deliver`.
struct MailDeliverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deliver",
    abstract: said(
      "Envoie les courriels à envoyer maintenant.", "Sends the mails that are due."),
    discussion: said(
      """
      Ils partent par le serveur de site.yml (mail.smtp_url) ; s’il n’y en a pas, ils deviennent \
      des fichiers .eml dans le dossier mail/. Le mot de passe du serveur est dans smtp-password.
      """,
      """
      They go through the server of site.yml (mail.smtp_url); without one they become .eml files \
      in the folder mail/. The server’s password is in smtp-password.
      """))

  @OptionGroup var homeOption: HomeOption

  @Flag(
    help: ArgumentHelp(
      said("Reste, et envoie chaque courriel dès qu’il arrive.", "Stays, and sends as mail comes.")
    ))
  var watch = false

  @Option(
    help: ArgumentHelp(
      said(
        "Les certificats (PEM) à croire, à la place de ceux de ce poste.",
        "The certificates (PEM) to trust in place of this machine’s."),
      valueName: said("fichier", "file")))
  var ca: String?

  /// After a server that is away, in seconds: each run costs a mail one of its attempts.
  private static let pause = 30
  /// How often new acts are looked for, in seconds.
  private static let noticePause = 60

  func run() throws {
    let home = homeOption.path
    try withRegistryWords(home) {
      try withDeliveryWords { try deliver(home) }
    }
  }

  private func deliver(_ home: String) throws {
    let ending = EndingSignals()
    let registry = try RegistryDatabase(home: home)
    var portal = try PortalReader(home: home)
    // What is set wrong is told at once, not when the first mail comes.
    _ = try (transport(portal), Letterhead(portal.settings))
    // A run that was killed between a mail and the end may have left what it said in the log.
    try registry.emptyWriteAheadLog()
    guard watch else {
      _ = try ActNoticeQueue.fill(registry, portal, at: time(nil))
      if try sendDueMail(registry, portal, ending).stoppedBy != nil { throw ExitCode.environment }
      return
    }
    var next = 0
    var nextNotices = 0
    repeat {
      if !portal.isCurrent() { portal = try PortalReader(home: home) }
      if time(nil) >= nextNotices {
        _ = try ActNoticeQueue.fill(registry, portal, at: time(nil))
        nextNotices = time(nil) + Self.noticePause
      }
      guard time(nil) >= next, let due = try registry.nextMailDue(), due <= time(nil) else {
        continue
      }
      let isStopped = try sendDueMail(registry, portal, ending).stoppedBy != nil
      next = isStopped ? time(nil) + Self.pause : 0
    } while !ending.came(withinSeconds: 1)
  }

  private func transport(_ portal: borrowing PortalReader) throws -> MailTransport {
    try MailTransport(portal.settings.mail, home: homeOption.path, authorities: ca)
  }

  private func sendDueMail(
    _ registry: borrowing RegistryDatabase, _ portal: borrowing PortalReader,
    _ ending: EndingSignals
  ) throws -> DeliveryReport {
    let words = MailWords()
    return try Postman(transport(portal), now: { time(nil) }).deliver(
      registry, portal, shouldStop: { ending.came(withinSeconds: 0) },
      report: { Console.say(words.attempt($0)) })
  }
}

/// Runs `body`; what keeps all mail from going is told, and ends the program with 3.
private func withDeliveryWords(_ body: () throws -> Void) throws {
  let complaint: String
  do {
    return try body()
  } catch let error as PortalError {
    complaint = error.text(in: language == .french ? .french : .english)
  } catch let error as MailSetupError {
    complaint = said(error.words.french, error.words.english)
  }
  Console.complain("guichet: \(complaint)")
  throw ExitCode.environment
}
