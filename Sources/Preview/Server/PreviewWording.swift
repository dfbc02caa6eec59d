import SiteGenerator

/// What the preview's server says itself to a browser, in the language of whoever started it.
struct PreviewWording: Sendable {
  let language: MessageLanguage

  /// A line of text, where no page stands for a status.
  func refusal(_ status: Int, _ headers: [(name: String, value: String)] = []) -> StaticAnswer {
    let body = Array((sentence(status) + "\n").utf8)
    let own = [
      ("Content-Type", "text/plain; charset=utf-8"), ("Content-Length", String(body.count)),
    ]
    return StaticAnswer(status, own + headers, body: body)
  }

  private func sentence(_ status: Int) -> String {
    switch (status, language) {
    case (404, .french): "Page introuvable."
    case (404, .english): "Page not found."
    case (405, .french): "Méthode refusée."
    case (405, .english): "Method not allowed."
    case (410, .french): "Page retirée."
    case (410, .english): "Page withdrawn."
    case (411, .french): "La longueur du formulaire manque."
    case (411, .english): "The length of the form is missing."
    case (413, .french): "Formulaire trop long."
    case (413, .english): "Form too long."
    case (503, .french): "Trop de demandes à la fois. Rechargez la page."
    case (503, .english): "Too many requests at once. Reload the page."
    case (416, .french): "Hors du fichier."
    case (416, .english): "Beyond the end of the file."
    case (431, .french): "Demande trop longue."
    case (431, .english): "Request too long."
    case (_, .french): "Adresse malformée."
    case (_, .english): "Malformed address."
    }
  }

  // MARK: Pages

  var localPreview: String { language == .french ? "Aperçu local" : "Local preview" }

  var ownHostsOnly: String {
    switch language {
    case .french: "Cet aperçu ne répond qu’à http://localhost et http://127.0.0.1."
    case .english: "This preview answers to http://localhost and http://127.0.0.1 only."
    }
  }

  var notBuilt: String {
    switch language {
    case .french: "Le site n’a pas pu être construit"
    case .english: "The site could not be built"
    }
  }

  var home: String { language == .french ? "Accueil" : "Home" }

  /// The button that hides the problems laid over a page.
  var hide: String { language == .french ? "Masquer" : "Hide" }

  /// For the `lang` of a page.
  var code: String { language == .french ? "fr" : "en" }
}
