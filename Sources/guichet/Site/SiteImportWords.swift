import SiteGenerator
import SiteImport

/// What an import says of itself.
struct SiteImportWords {
  let language: MessageLanguage

  /// File by file: where it goes, and what was done to it.
  func report(_ plan: ImportPlan) -> String {
    var lines = [origin(plan.site), ""]
    for page in plan.pages {
      lines.append("\(page.source) → content/\(page.target)")
      lines += page.remarks.map(line)
    }
    lines += plan.files.map { "\($0.source) → content/\($0.target)" }
    lines += plan.left.map { "\($0.source) : \(reason($0.reason))" }
    return lines.joined(separator: "\n")
  }

  private func line(_ remark: ImportRemark) -> String {
    let number = remark.line == 0 ? "-" : "\(remark.line)"
    let margin = String(repeating: " ", count: max(0, 6 - number.count))
    let mark = remark.isToFinish ? "\(toFinish) : " : ""
    return "\(margin)\(number)  \(mark)\(remark.sentence(in: language))"
  }

  private var toFinish: String { language == .french ? "à reprendre" : "to finish" }

  private func origin(_ site: OldSite) -> String {
    let name =
      switch site {
      case .hugo: "Hugo"
      case .jekyll: "Jekyll"
      case .docusaurus: "Docusaurus"
      case .mkdocs: "MkDocs"
      case .none: "Markdown"
      }
    return language == .french ? "Site d’origine : \(name)." : "Comes from: \(name)."
  }

  private func reason(_ refusal: SourceTree.Refusal?) -> String {
    let (french, english): (String, String) =
      switch refusal {
      case nil: ("laissé, aucune page ne le cite", "left, no page cites it")
      case .tooLarge(let limit):
        ("refusé, dépasse \(ByteCount.french(limit))", "refused, larger than \(limit >> 20) MiB")
      case .link:
        ("refusé, c’est un lien symbolique", "refused, it is a symbolic link")
      case .notText: ("refusé, ce n’est pas du texte", "refused, it is no text")
      case .otherFormat:
        ("à reprendre, ce n’est pas du Markdown", "to finish, it is no Markdown")
      case .otherKind:
        (
          "laissé, le site ne publie pas ce genre de fichier",
          "left, no kind of file that the site publishes"
        )
      case .unreadable(let why): ("illisible : \(why)", "unreadable: \(why)")
      }
    return language == .french ? french : english
  }

  func noFolder(_ path: String) -> String {
    language == .french
      ? "guichet: « \(path) » n’est pas un dossier." : "guichet: ‘\(path)’ is no folder."
  }

  func conflicts(_ targets: [String], into folder: String?) -> String {
    let list = targets.map { "  content/\($0)" }.joined(separator: "\n")
    return switch language {
    case .french:
      "Rien n’a été écrit : le site a déjà\n\(list)\n"
        + (folder == nil
          ? "Mettez tout dans un dossier : --into aide"
          : "Choisissez un autre dossier avec --into.")
    case .english:
      "Nothing was written: the site already has\n\(list)\n"
        + (folder == nil
          ? "Put all into a folder: --into aide" : "Choose another folder with --into.")
    }
  }

  func summary(_ plan: ImportPlan, isWritten: Bool) -> String {
    let left =
      plan.pages.reduce(0) { $0 + $1.remarks.count(where: \.isToFinish) }
      + plan.left.count { $0.reason != nil && $0.reason != .otherKind }
    let (pages, files) = (plan.pages.count, plan.files.count)
    switch language {
    case .french:
      let counts =
        "\(count(pages, "page")), \(count(files, "fichier")) ; \(count(left, "point")) à reprendre."
      return counts
        + (isWritten
          ? " C’est écrit. « guichet check » dit ce qui reste."
          : " Rien n’a été écrit : ajoutez --write.")
    case .english:
      return "\(pages) pages, \(files) files; \(left) points to finish."
        + (isWritten
          ? " Written. ‘guichet check’ tells what is left."
          : " Nothing was written: add --write.")
    }
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number > 1 ? "s" : "")"
  }
}
