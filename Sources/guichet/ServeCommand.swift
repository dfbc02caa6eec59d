import ArgumentParser
import FileSystem
import Preview
import SiteGenerator

/// `guichet serve`.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Montre le site sur ce poste, et le refait à chaque changement.",
    discussion: """
      L’aperçu ne répond qu’à ce poste. Les problèmes s’affichent sur la page ; le dernier site \
      correct reste visible tant qu’ils ne sont pas corrigés.
      """)

  @OptionGroup var siteOptions: SiteOptions

  @Option(help: "Le port, sur ce poste seulement ; 0 en laisse choisir un.")
  var port: UInt16 = 8080

  @Flag(help: "Envoie les pages telles quelles, sans les recharger à chaque changement.")
  var noReload = false

  func run() async throws {
    let home = "\(siteOptions.homePath)/apercu"
    var options = siteOptions.buildOptions(output: "\(home)/public")
    options.home = home
    let preview = Preview(options, language: siteOptions.language)
    PreviewConsole.tell(await preview.rebuild(now: Console.now))
    let addresses = try SiteAddresses(site: options.site)
    let site = StaticSite(
      root: options.output, basePath: addresses.basePath,
      addition: noReload ? nil : PageAddition())
    let server = try PreviewServer(
      site, preview, accountPath: addresses.accountPath, port: port)
    let changes = try FileWatcher.changes(of: options.site)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await server.run { PreviewConsole.listening(on: $0, basePath: addresses.basePath) }
      }
      group.addTask {
        for await _ in changes { PreviewConsole.tell(await preview.rebuild(now: Console.now)) }
      }
      do { try await group.next() } catch {
        PreviewConsole.cannotListen(on: port)
        throw ExitCode.environment
      }
      group.cancelAll()
    }
  }
}

/// What the preview says in its terminal.
private enum PreviewConsole {
  static func listening(on port: UInt16, basePath: String) {
    Console.say("Le site est à http://localhost:\(port)\(basePath)/ (Ctrl-C pour arrêter).")
  }

  static func cannotListen(on port: UInt16) {
    Console.complain(
      "guichet: le port \(port) ne peut pas être ouvert : un autre programme s’en sert peut-être. "
        + "« --port 0 » en prend un libre.")
  }

  static func tell(_ news: PreviewNews) {
    if !news.text.isEmpty { Console.complain(news.text) }
    guard news.isPublished else {
      let summary = news.summary.isEmpty ? "" : news.summary + ". "
      return Console.complain(summary + "Le dernier site correct reste affiché.")
    }
    Console.say("\(news.pageCount) pages à jour.")
  }
}
