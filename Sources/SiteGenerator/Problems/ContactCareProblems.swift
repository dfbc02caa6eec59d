import Calendar

/// Contacts that nobody looks after.
extension Problem.Kind {
  static let contactCareProblems: [Self] = [
    .contactRepeated(name: "Service", line: 2),
    .contactUnused(id: "sru"),
    .contactVerificationOld(id: "sru", verified: "2026-03-31"),
    .contactVerificationMissing(id: "sru"),
  ]

  /// The same structure of the same ministry twice.
  ///
  /// `line` is the first one's.
  package static func contactRepeated(name: String, line: Int) -> Self {
    Self(
      "contact-repete", .warning,
      french: Wording(
        what: "Le service « \(name) » figure déjà à la ligne \(line) pour le même ministère.",
        advice: "Gardez la ligne à jour et supprimez l’autre.",
        explanation: """
          Le même service du même ministère figure deux fois dans contacts.csv. Le
          visiteur verrait deux fiches, peut-être avec deux numéros différents.
          Gardez la bonne ligne. Si ce sont deux bureaux, dites-le dans leur nom.
            Non : Service du personnel   et   Service du personnel
            Oui : Service du personnel, Nord   et   Service du personnel, Sud
          """),
      english: Wording(
        what: "The service “\(name)” already stands on line \(line) for the same ministry.",
        advice: "Keep the line that is up to date and delete the other.",
        explanation: """
          The same service of the same ministry stands twice in contacts.csv.
          Visitors would see two cards, perhaps with two numbers. Keep the right
          line. If these are two offices, say so in their names.
            Wrong: Service du personnel   and   Service du personnel
            Right: Service du personnel, Nord   and   Service du personnel, Sud
          """))
  }

  package static func contactUnused(id: String) -> Self {
    Self(
      "contact-inutilise", .warning,
      french: Wording(
        what: "Le contact « \(id) » n’apparaît sur aucune page.",
        advice: """
          Supprimez sa ligne, ou citez-le dans une page :
          [Nom du service](contact:\(id))
          """,
        explanation: """
          Le contact est dans contacts.csv, mais aucune page ne le cite et le site
          n’a pas de page d’annuaire. Personne ne le verra. Citez-le, supprimez sa
          ligne, ou créez une page d’annuaire.
            Dans un texte :      [Le service](contact:sru)
            Page d’annuaire :    layout: annuaire   (une ligne de l’en-tête)
          """),
      english: Wording(
        what: "The contact “\(id)” appears on no page.",
        advice: """
          Delete its line, or name it on a page:
          [Name of the service](contact:\(id))
          """,
        explanation: """
          The contact is in contacts.csv, but no page names it and the site has no
          directory page. Nobody will see it. Name it, delete its line, or make a
          directory page.
            In a text:        [The service](contact:sru)
            Directory page:   layout: annuaire   (a line of the front matter)
          """))
  }

  /// Checked more than `contacts.verify_every` ago.
  ///
  /// `verified` is an ISO 8601 day.
  package static func contactVerificationOld(id: String, verified: String) -> Self {
    Self(
      "contact-a-verifier", .warning,
      french: Wording(
        what:
          """
          Le contact « \(id) » n’a pas été vérifié depuis le \
          \(Day(iso: verified)?.french ?? verified).
          """,
        advice: French.call,
        explanation: """
          Les coordonnées de ce contact n’ont pas été vérifiées depuis trop longtemps.
          Un numéro change sans prévenir, et le visiteur appelle en vain. Appelez le
          service, corrigez la ligne, puis datez-la. Le délai se règle dans site.yml :
            contacts:
              verify_every: 12 mois
          """),
      english: Wording(
        what: "The contact “\(id)” has not been checked since \(verified).", advice: English.call,
        explanation: """
          The details of this contact have not been checked for too long. A number
          changes without notice, and visitors call in vain. Call the service,
          correct the line, then date it. The interval is set in site.yml:
            contacts:
              verify_every: 12 months
          """))
  }

  package static func contactVerificationMissing(id: String) -> Self {
    Self(
      "contact-jamais-verifie", .warning,
      french: Wording(
        what: "Le contact « \(id) » n’a jamais été vérifié.",
        advice: French.call,
        explanation: """
          La colonne « verifie_le » de ce contact est vide : personne ne sait si ses
          coordonnées sont justes. Appelez le service, corrigez la ligne s’il le
          faut, puis écrivez la date du jour.
            Oui : 2026-03-31
          """),
      english: Wording(
        what: "The contact “\(id)” has never been checked.", advice: English.call,
        explanation: """
          The column “verifie_le” of this contact is empty: nobody knows whether its
          details are right. Call the service, correct the line if need be, then
          write today’s date.
            Right: 2026-03-31
          """))
  }
}

extension French {
  fileprivate static let call = """
    Appelez le service pour vérifier ses coordonnées. Écrivez ensuite la date du jour dans la \
    colonne « verifie_le ».
    """
}

extension English {
  fileprivate static let call = """
    Call the service to check its details. Then write today’s date in the column “verifie_le”.
    """
}
