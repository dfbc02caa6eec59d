import ArgumentParser
import FileSystem
import SiteGenerator

/// `guichet schema`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Écrit les schémas JSON de site.yml et de l’en-tête des pages.",
    discussion: "Un éditeur de texte s’en sert pour proposer les clés et souligner les fautes.")

  @Option(help: ArgumentHelp("Où vont les schémas.", valueName: "dossier"))
  var out = "schema"

  func run() throws {
    for (name, schema) in [
      ("site.schema.json", JSONSchema.siteSettings), ("page.schema.json", JSONSchema.frontMatter),
    ] {
      try makeDirectories(out)
      _ = try writeIfChanged("\(out)/\(name)", Array((schema.description + "\n").utf8))
      Console.say("\(out)/\(name)")
    }
  }
}
