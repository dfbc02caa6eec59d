package import SiteGenerator

extension ImportRemark {
  /// What was done, or is to be done, in one line.
  package func sentence(in language: MessageLanguage) -> String {
    language == .french ? french : english
  }

  private var french: String {
    switch action {
    case .keyMapped(let from, let to): "en-tête : « \(from) » devient « \(to) »"
    case .titleFound(let title): "titre : « \(title) »"
    case .reencoded(let encoding): "lu en \(encoding), écrit en UTF-8"
    case .calloutMade(let kind): "encadré : > [!\(kind)]"
    case .htmlConverted(let tag): "<\(tag)> écrit en Markdown"
    case .tagRemoved(let tag): "<\(tag)> retiré, son texte reste"
    case .linkMended(let from, let to): "lien : « \(from) » devient « \(to) »"
    case .headingMended(let from, let to): "intertitre : « \(from) » devient « \(to) »"
    case .markRemoved(let mark): "« \(mark) » retiré : le site n’en a pas besoin"
    case .keyDropped(let key, let value):
      "en-tête : « \(key): \(value) » n’a pas d’équivalent et n’est pas repris"
    case .keyUnreadable(let line): "en-tête illisible : « \(line) »"
    case .setAside(let text): "« \(text) » : rien ne le remplace ; gardé en commentaire"
    case .linkLost(let address):
      "le lien « \(address) » ne mène nulle part : le texte reste, l’adresse est en commentaire"
    case .imageLost(let address): "l’image « \(address) » n’est pas là : gardée en commentaire"
    case .alternativeInvented(let text):
      "l’image n’avait pas de texte de remplacement : « \(text) » vient de son nom"
    case .tableSimplified: "le tableau avait des cases réunies ou imbriquées : relisez-le"
    case .addressLost(let address, let other):
      "l’ancienne adresse « \(address) » n’est pas gardée : "
        + (other.map { "« \($0) » y répond" } ?? "ce site ne peut pas l’avoir")
    case .problem(let problem):
      "restera à corriger [\(problem.code.rawValue)] : \(problem.wording(in: .french).what)"
    }
  }

  private var english: String {
    switch action {
    case .keyMapped(let from, let to): "front matter: ‘\(from)’ becomes ‘\(to)’"
    case .titleFound(let title): "title: ‘\(title)’"
    case .reencoded(let encoding): "read as \(encoding), written as UTF-8"
    case .calloutMade(let kind): "callout: > [!\(kind)]"
    case .htmlConverted(let tag): "<\(tag)> written in Markdown"
    case .tagRemoved(let tag): "<\(tag)> removed, its text stays"
    case .linkMended(let from, let to): "link: ‘\(from)’ becomes ‘\(to)’"
    case .headingMended(let from, let to): "heading: ‘\(from)’ becomes ‘\(to)’"
    case .markRemoved(let mark): "‘\(mark)’ removed: the site needs none"
    case .keyDropped(let key, let value):
      "front matter: ‘\(key): \(value)’ has no equivalent and is left out"
    case .keyUnreadable(let line): "unreadable front matter: ‘\(line)’"
    case .setAside(let text): "‘\(text)’: nothing replaces it; kept in a comment"
    case .linkLost(let address):
      "the link ‘\(address)’ leads nowhere: its text stays, the address is in a comment"
    case .imageLost(let address): "the image ‘\(address)’ is not there: kept in a comment"
    case .alternativeInvented(let text):
      "the image had no alternative text: ‘\(text)’ comes from its name"
    case .tableSimplified: "the table had merged or nested cells: read it again"
    case .addressLost(let address, let other):
      "the old address ‘\(address)’ is not kept: "
        + (other.map { "‘\($0)’ answers there" } ?? "this site cannot have it")
    case .problem(let problem):
      "left to mend [\(problem.code.rawValue)]: \(problem.wording(in: .english).what)"
    }
  }
}
