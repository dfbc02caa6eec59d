import SiteGenerator

/// What the pages of `/_courrier/` say beside the mails.
extension PreviewWording {
  var mails: String { language == .french ? "Courriels de l’aperçu" : "Mails of the preview" }

  var allMails: String { language == .french ? "Tous les courriels" : "All mails" }

  var noMails: String {
    switch language {
    case .french:
      "Aucun courriel pour l’instant. "
        + "Ceux des pages de compte arrivent ici, et nulle part ailleurs."
    case .english: "No mail yet. Those of the account pages come here, and nowhere else."
    }
  }

  var subject: String { language == .french ? "Objet" : "Subject" }

  var recipient: String { language == .french ? "À" : "To" }

  var sender: String { language == .french ? "De" : "From" }

  var date: String { "Date" }

  var allFields: String { language == .french ? "Tous les en-têtes" : "All header fields" }

  var htmlPart: String { language == .french ? "Version HTML" : "HTML part" }

  var noText: String {
    language == .french ? "Ce courriel n’a pas de texte lisible." : "This mail has no legible text."
  }
}
