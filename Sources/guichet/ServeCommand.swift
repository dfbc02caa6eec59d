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
      correct reste visible tant qu’ils ne sont pas corrigés.
      """,
      """
      The preview answers to this machine only. Problems are shown on the page; the last good \
      site stays until they are mended.
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
    let server = try open(site, preview, addresses, words)
    words.tell(await preview.rebuild(now: Console.now))
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
    _ site: StaticSite, _ preview: Preview, _ addresses: SiteAddresses, _ words: PreviewWords
  ) throws -> PreviewServer {
    do {
      return try PreviewServer(site, preview, accountPath: addresses.accountPath, port: port)
    } catch let error as PortError {
      let isUnderMake = Console.environment["MAKELEVEL"] != nil
      Console.complain("guichet: " + words.cannotOpen(error, underMake: isUnderMake))
      throw ExitCode.environment
    }
  }
}
