extension Explanation {
  static let contactPhoneMalformed = Explanation(
    french: """
      Un numéro de téléphone n’a pas le bon nombre de chiffres, ou contient autre
      chose. Le visiteur appellerait en vain. Un numéro par colonne : le second
      va dans « telephone2 ». La forme attendue est dans site.yml, sous
      « contacts: », à la ligne « phone_pattern: ».
        Non : 01 00 00 00 01 / 02
        Oui : 01 00 00 00 01
      """,
    english: """
      A telephone number does not have the right number of digits, or holds
      something else. Visitors would call in vain. One number a column: the
      second goes into “telephone2”. The expected form is in site.yml, under
      “contacts:”, on the line “phone_pattern:”.
        Wrong: 01 00 00 00 01 / 02
        Right: 01 00 00 00 01
      """)

  static let contactEmailMalformed = Explanation(
    french: """
      Une adresse de courriel ne peut pas exister telle quelle : les messages des
      visiteurs n’arriveraient pas. Écrivez une seule adresse, sans espace, avec
      un « @ » et un point dans le domaine.
        Non : service@exemple, accueil@exemple.org
        Oui : service@exemple.org
      """,
    english: """
      A mail address cannot exist as it stands: messages of visitors would not
      arrive. Write a single address, without spaces, with an “@” and a dot in
      the domain.
        Wrong: service@exemple, accueil@exemple.org
        Right: service@exemple.org
      """)

  static let contactDateMalformed = Explanation(
    french: """
      La colonne « verifie_le » contient autre chose qu’une date passée. Elle dit
      au visiteur jusqu’où se fier aux coordonnées. Si le tableur récrit la date,
      donnez à la colonne le format « Texte ».
        Non : 31/03/2026
        Oui : 2026-03-31
      """,
    english: """
      The column “verifie_le” holds something other than a past date. It tells
      visitors how far to trust the details. If the spreadsheet program rewrites
      the date, give the column the format “Text”.
        Wrong: 31/03/2026
        Right: 2026-03-31
      """)

  static let contactRepeated = Explanation(
    french: """
      Le même service du même ministère figure deux fois dans contacts.csv. Le
      visiteur verrait deux fiches, peut-être avec deux numéros différents.
      Gardez la bonne ligne. Si ce sont deux bureaux, dites-le dans leur nom.
        Non : Service du personnel   et   Service du personnel
        Oui : Service du personnel, Nord   et   Service du personnel, Sud
      """,
    english: """
      The same service of the same ministry stands twice in contacts.csv.
      Visitors would see two cards, perhaps with two numbers. Keep the right
      line. If these are two offices, say so in their names.
        Wrong: Service du personnel   and   Service du personnel
        Right: Service du personnel, Nord   and   Service du personnel, Sud
      """)

  static let contactUnused = Explanation(
    french: """
      Le contact est dans contacts.csv, mais aucune page ne le cite et le site
      n’a pas de page d’annuaire. Personne ne le verra. Citez-le, supprimez sa
      ligne, ou créez une page d’annuaire.
        Dans un texte :      [Le service](contact:sru)
        Page d’annuaire :    layout: annuaire   (une ligne de l’en-tête)
      """,
    english: """
      The contact is in contacts.csv, but no page names it and the site has no
      directory page. Nobody will see it. Name it, delete its line, or make a
      directory page.
        In a text:        [The service](contact:sru)
        Directory page:   layout: annuaire   (a line of the front matter)
      """)

  static let contactVerificationOld = Explanation(
    french: """
      Les coordonnées de ce contact n’ont pas été vérifiées depuis trop longtemps.
      Un numéro change sans prévenir, et le visiteur appelle en vain. Appelez le
      service, corrigez la ligne, puis datez-la. Le délai se règle dans site.yml :
        contacts:
          verify_every: 12 mois
      """,
    english: """
      The details of this contact have not been checked for too long. A number
      changes without notice, and visitors call in vain. Call the service,
      correct the line, then date it. The interval is set in site.yml:
        contacts:
          verify_every: 12 months
      """)

  static let contactVerificationMissing = Explanation(
    french: """
      La colonne « verifie_le » de ce contact est vide : personne ne sait si ses
      coordonnées sont justes. Appelez le service, corrigez la ligne s’il le
      faut, puis écrivez la date du jour.
        Oui : 2026-03-31
      """,
    english: """
      The column “verifie_le” of this contact is empty: nobody knows whether its
      details are right. Call the service, correct the line if need be, then
      write today’s date.
        Right: 2026-03-31
      """)
}
