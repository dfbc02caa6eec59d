import ArgumentParser
import FileSystem
import JSON
import SiteGenerator

/// `guichet schema`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: said(
      "Écrit les schémas JSON de site.yml et de l’en-tête des pages.",
      "Writes the JSON schemas of site.yml and of the pages’ front matter."),
    discussion: said(
      "Un éditeur de texte s’en sert pour proposer les clés et souligner les fautes.",
      "A text editor uses them to propose keys and to underline mistakes."))

  @Option(
    help: ArgumentHelp(
      said("Où vont les schémas.", "Where the schemas go."), valueName: said("dossier", "folder")))
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
