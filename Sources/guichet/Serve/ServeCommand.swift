import ArgumentParser
import FileSystem
import Preview
import SiteGenerator

/// `guichet serve`.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: said(
      "Montre le site sur ce poste, et le refait à chaque changement.",
      "Shows the site on this machine, and builds it again at each change."),
    discussion: said(
      """
      L’aperçu ne répond qu’à ce poste. Les problèmes s’affichent sur la page ; le dernier site \
      correct reste visible tant qu’ils ne sont pas corrigés. Les pages de compte sont celles du \
      vrai programme, avec les agents de demo/agents.csv ; leurs courriels se lisent à \
      /_courrier/. Les comptes restent d’un aperçu à l’autre, dans le dossier apercu de --home : \
      supprimez-le pour recommencer.
      """,
      """
      The preview answers to this machine only. Problems are shown on the page; the last good \
      site stays until they are mended. The account pages are those of the real program, with the \
      agents of demo/agents.csv; their mails are read at /_courrier/. Accounts stay from one \
      preview to the next, in the folder apercu of --home: remove it to begin again.
      """))

  @OptionGroup var siteOptions: SiteOptions

  @Option(
    help: ArgumentHelp(
      said(
        "Le port, sur ce poste seulement ; 0 en laisse choisir un.",
        "The port, on this machine only; 0 lets one be chosen.")))
  var port: UInt16 = 8080

  @Flag(
    help: ArgumentHelp(
      said(
        "Envoie les pages telles quelles, sans les recharger à chaque changement.",
        "Sends the pages as they are, and does not reload them at each change.")))
  var noReload = false

  @Option(
    help: ArgumentHelp(
      said(
        "Le programme des pages de compte ; par défaut guichet.cgi, à côté de guichet.",
        "The program of the account pages; guichet.cgi beside guichet by default."),
      valueName: said("chemin", "path")))
  var cgi: String?

  func run() async throws {
    let home = "\(siteOptions.homePath)/apercu"
    var options = siteOptions.buildOptions(output: "\(home)/public")
    options.home = home
    let words = PreviewWords(language: language)
    let changes = try FileWatcher.changes(of: options.site)
    let preview = Preview(options, language: language)
    let addresses = try SiteAddresses(site: options.site)
    let site = StaticSite(
      root: options.output, basePath: addresses.basePath,
      addition: noReload ? nil : PageAddition(), language: language)
    let trial = ServeTrial(roster: "\(options.site)/demo/agents.csv").map(words.trial)
    let folder = try realPath(home)
    let accounts = PreviewAccounts(
      path: addresses.accountPath, program: try ServeProgram.path(given: cgi), home: folder,
      origin: addresses.origin, trial: trial, deliver: { ServeMails.deliver(home: folder) })
    let server = try open(site, preview, accounts, words)
    words.tell(await preview.rebuild(now: Console.now))
    tellAccounts(accounts, options.site, words)
    Console.say(words.listening(on: server.port, basePath: addresses.basePath))
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      group.addTask {
        for await _ in changes { words.tell(await preview.rebuild(now: Console.now)) }
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  /// Opens the port, before anything is built for it.
  private func open(
    _ site: StaticSite, _ preview: Preview, _ accounts: PreviewAccounts, _ words: PreviewWords
  ) throws -> PreviewServer {
    do {
      return try PreviewServer(site, preview, accounts, port: port)
    } catch let error as PortError {
      let isUnderMake = Console.environment["MAKELEVEL"] != nil
      Console.complain("guichet: " + words.cannotOpen(error, underMake: isUnderMake))
      throw ExitCode.environment
    }
  }

  /// Prepares the accounts, and tells what to try them with.
  private func tellAccounts(
    _ accounts: PreviewAccounts, _ site: String, _ words: PreviewWords
  ) {
    if !ServeProgram.isThere(accounts.program) {
      Console.complain(words.noAccounts(accounts.program))
    }
    ServeAccounts(site: site, home: accounts.home, words: words).prepare()
    if let trial = accounts.trial { Console.say(trial) }
  }
}
