import SiteGenerator

/// What a build says of itself when it ends.
struct BuildWords {
  let language: MessageLanguage

  func published(_ built: BuildReport, in folder: String, after duration: Swift.Duration) -> String
  {
    let milliseconds = max(1, Int(duration / .milliseconds(1)))
    return switch language {
    case .french:
      "\(count(built.pageCount, "page")) dans \(folder)/ : \(files(built)) (\(milliseconds) ms)."
    case .english:
      "\(built.pageCount) pages in \(folder)/: \(built.written) files written, "
        + "\(built.removed) removed (\(milliseconds) ms)."
    }
  }

  func notPublished(strictly: Bool) -> String {
    switch (language, strictly) {
    case (.french, false):
      "Rien n’a été publié. « guichet explain CODE » en dit plus sur un problème."
    case (.french, true): "Rien n’a été publié : avec --strict, un avertissement l’empêche aussi."
    case (.english, false): "Nothing was published. ‘guichet explain CODE’ tells more of a problem."
    case (.english, true): "Nothing was published: with --strict, a warning keeps it from it too."
    }
  }

  func nothingWrong() -> String {
    language == .french ? "Aucun problème." : "No problems."
  }

  func externalLinks(asked: Int, known: Int) -> String {
    switch language {
    case .french:
      "Autres sites : \(count(asked, "adresse")) \(asked > 1 ? "interrogées" : "interrogée"), "
        + "\(count(known, "adresse")) \(known > 1 ? "connues" : "connue") depuis moins d’une semaine."
    case .english:
      "Other sites: \(asked) addresses asked, \(known) known to answer since less than a week."
    }
  }

  func noExternalLinksAsked() -> String {
    switch language {
    case .french:
      "Autres sites : aucune adresse n’a été interrogée. Corrigez d’abord les erreurs."
    case .english: "Other sites: no address was asked. Mend the errors first."
    }
  }

  func with(_ summary: String, _ sentence: String) -> String {
    summary.isEmpty ? sentence : "\(summary). \(sentence)"
  }

  private func files(_ built: BuildReport) -> String {
    if built.written == 0, built.removed == 0 { return "rien n’avait changé" }
    let written = "\(count(built.written, "fichier")) \(built.written > 1 ? "écrits" : "écrit")"
    if built.removed == 0 { return written }
    return written + ", \(built.removed) \(built.removed > 1 ? "retirés" : "retiré")"
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number > 1 ? "s" : "")"
  }
}
