/// The `{{names}}` that any page may say, so that each fact of `site.yml` stands in one place.
enum Placeholders {
  static func values(for settings: Settings) -> [String: String] {
    let durations = settings.durations
    return [
      "duree_activation": durations.activation.inFrench,
      "duree_reinitialisation": durations.reset.inFrench,
      "duree_lien_acte": durations.actLink.inFrench,
      "duree_session": durations.session.inFrench,
      "duree_session_personnelle": durations.personalSession.inFrench,
      "duree_ralentissement": durations.slowDown.inFrench,
      "duree_journal": durations.journal.inFrench,
      "duree_signalement": durations.report.inFrench,
      "longueur_mot_de_passe": String(settings.account.passwordLength),
      "titre_du_site": settings.title,
      "ministere": settings.ministry,
      "adresse_du_site": settings.baseURL.absolute("/"),
      "courriel_expediteur": settings.mail.sender,
      "exemple_matricule": settings.account.matriculeExample,
      "aide_telephone": settings.account.phoneHint,
    ]
  }
}

extension Duration {
  /// « 48 heures », « 1 mois ».
  package var inFrench: String {
    let word =
      switch unit {
      case .minutes: "minute"
      case .hours: "heure"
      case .days: "jour"
      case .months: "mois"
      }
    return "\(count) \(word)\(count > 1 && unit != .months ? "s" : "")"
  }
}

extension BaseURL {
  /// The full URL of an address of the site.
  package func absolute(_ address: String) -> String { origin + path + address }

  /// An address of the site as pages link to it: from the server's root.
  package func local(_ address: String) -> String { path + address }
}
