import ArgumentParser

/// `guichet serve`
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Montre le site sur ce poste, et le refait à chaque changement.")

  @OptionGroup var siteOptions: SiteOptions

  @Option(help: "Le port, sur ce poste seulement.")
  var port: UInt16 = 8080

  func run() async throws {}
}
