import ArgumentParser
import FileSystem
import SiteGenerator
import SiteImport

/// `guichet import`.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: said(
      "Fait entrer dans le site un dossier de Markdown d’un autre outil.",
      "Brings a folder of another tool’s Markdown into the site."),
    discussion: said(
      """
      Lit un site de Hugo, Jekyll, Docusaurus, MkDocs, ou un simple dossier de Markdown, et dit, \
      fichier par fichier, ce qui est transformé et ce qui reste à reprendre. Rien n’est écrit sans \
      --write. Aucun fichier du site n’est remplacé.
      """,
      """
      Reads a site of Hugo, Jekyll, Docusaurus, MkDocs, or a mere folder of Markdown, and tells, \
      file by file, what is turned into what and what is left to finish. Nothing is written without \
      --write. No file of the site is replaced.
      """))

  @Argument(
    help: ArgumentHelp(
      said("Le dossier à faire entrer.", "The folder to bring in."),
      valueName: said("dossier", "folder")))
  var source: String

  @OptionGroup var siteOptions: SiteOptions

  @Option(
    help: ArgumentHelp(
      said(
        "Le dossier de content/ où tout va, par exemple aide.",
        "The folder of content/ that all goes into, for instance aide."),
      valueName: said("dossier", "folder")))
  var into: String?

  @Option(
    help: ArgumentHelp(
      said(
        "L’outil d’origine, s’il n’est pas reconnu : hugo, jekyll, docusaurus, mkdocs ou none.",
        "The tool that it comes from, if it is not recognised: hugo, jekyll, docusaurus, mkdocs "
          + "or none."), valueName: said("outil", "tool")))
  var from: OldSite?

  @Flag(help: ArgumentHelp(said("Écrit les pages.", "Writes the pages.")))
  var write = false

  func validate() throws {
    guard into.map(PageAddress.isFolderName) ?? true else {
      throw ValidationError(
        said(
          "--into nomme un dossier de content/ : lettres sans accent, chiffres, tirets.",
          "--into names a folder of content/: letters without accents, digits, hyphens."))
    }
  }

  func run() async throws {
    let words = SiteImportWords(language: language)
    let options = siteOptions.buildOptions(output: "public")
    let content = "\(options.site)/\(SiteFiles.contentFolder)"
    guard try kind(of: source) == .folder else {
      Console.complain(words.noFolder(source))
      throw ExitCode.usage
    }
    let plan = try plan(options, content)
    Console.say(words.report(plan))
    guard !plan.pages.isEmpty else { throw ExitCode.problems }
    let writer = ImportWriter(source: source, content: content)
    let conflicts = try writer.conflicts(with: plan) + plan.takenAddresses
    guard conflicts.isEmpty else {
      Console.complain(words.conflicts(conflicts, into: into))
      throw ExitCode.problems
    }
    if write { try writer.write(plan) }
    Console.say(words.summary(plan, isWritten: write))
  }

  private func plan(_ options: BuildOptions, _ content: String) throws -> ImportPlan {
    let tree = try SourceTree(reading: source, as: from)
    let known = try listTree(content).map(\.path).filter { $0.hasSuffix(".md") }
    let settings = try readFileIfPresent("\(options.site)/\(SiteFiles.settings)", limit: 1 << 20)
      .flatMap { Settings.read($0, file: SiteFiles.settings).0 }
    return ImportPlan(
      tree, into: into.map { "\($0)/" } ?? "",
      addresses: Set(known.map { PageAddress.of(page: $0) }), settings: settings)
  }
}

extension OldSite: ExpressibleByArgument {}
