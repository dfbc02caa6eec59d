import ArgumentParser
import Glibc
import JSON
import Registry

/// `guichet mail`.
struct MailCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail",
    abstract: said("Envoie les courriels en attente.", "Sends the mails that wait."),
    subcommands: [MailDeliverCommand.self, MailListCommand.self, MailRetryCommand.self])
}

/// `guichet mail list`.
struct MailListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: said(
      "Donne les courriels en attente et ceux qui ne sont pas partis.",
      "Lists the mails that wait and those that never went."))

  @OptionGroup var homeOption: HomeOption

  @Flag(help: ArgumentHelp(said("Dit le résultat en JSON.", "Tells the outcome in JSON.")))
  var json = false

  private static let most = 1_000

  func run() throws {
    let home = homeOption.path
    let (waiting, dead) = try withRegistryWords(home) {
      let registry = try RegistryDatabase(home: home)
      let waiting = try registry.mails(.waiting, atMost: Self.most)
      return (waiting, try registry.mails(.dead, atMost: Self.most))
    }
    let words = MailWords()
    if json {
      let members = [("waiting", waiting), ("dead", dead)].map { state, mails in
        (state, JSONText.array(mails.map(words.member)))
      }
      return Console.say(JSONText.object(members).description)
    }
    for mail in waiting { Console.say(words.waiting(mail)) }
    for mail in dead { Console.say(words.dead(mail)) }
    Console.say(words.counts(waiting: waiting.count, dead: dead.count))
  }
}

/// `guichet mail retry`.
struct MailRetryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retry",
    abstract: said(
      "Rend tous les courriels en attente à envoyer maintenant.",
      "Makes every mail that waits due now."),
    discussion: said(
      "Un courriel abandonné ne repart pas : ce qu’il disait est effacé.",
      "A mail that was given up does not go again: what it said is wiped."))

  @OptionGroup var homeOption: HomeOption

  func run() throws {
    let home = homeOption.path
    let count = try withRegistryWords(home) {
      let registry = try RegistryDatabase(home: home)
      return try registry.transaction { try registry.retryMails(at: time(nil)) }
    }
    Console.say(MailWords().retried(count))
  }
}
