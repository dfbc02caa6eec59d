package import Calendar

/// Pages that are published on some days only.
extension Problem.Kind {
  static let dayProblems: [Self] = [
    .pageWithheld(file: "aide.md", absence: .draft),
    .pageWithheld(file: "aide.md", absence: .since(Day(secondsSinceEpoch: 0))),
    .pageExpiresTomorrow(day: Day(secondsSinceEpoch: 0)),
    .reviewOverdue(reviewBy: "2026-03-31", owner: nil),
  ]

  /// A link, a menu or a redirect leads to a page that is not published.
  package static func pageWithheld(file: String, absence: Page.Absence) -> Self {
    switch absence {
    case .draft: draft(file)
    case .until(let day): notYet(file, day)
    case .since(let day): expired(file, day)
    }
  }

  private static func draft(_ file: String) -> Self {
    Self(
      "page-non-publiee", .error,
      french: Wording(
        what: "La page « \(file) » est un brouillon : elle n’est pas publiée.",
        advice: "Retirez la ligne « draft: » de son en-tête, ou ce qui mène à elle.",
        explanation: """
          Un lien, un menu ou une redirection mène à une page qui n’est pas publiée :
          un brouillon, ou une page qui ne paraîtra qu’un autre jour. Le visiteur
          tomberait sur une page d’erreur.
            Dans son en-tête :  draft: oui          (un brouillon)
                                publish: 2027-01-04 (pas avant ce jour)
          """),
      english: Wording(
        what: "The page “\(file)” is a draft: it is not published.",
        advice: "Remove the line “draft:” from its front matter, or what leads to it.",
        explanation: """
          A link, a menu or a redirect leads to a page that is not published: a draft,
          or a page that comes out on a later day. Visitors would meet an error page.
            In its front matter:  draft: oui          (a draft)
                                  publish: 2027-01-04 (not before that day)
          """))
  }

  private static func notYet(_ file: String, _ day: Day) -> Self {
    Self(
      "page-non-publiee", .error,
      french: Wording(
        what: "La page « \(file) » ne paraît que le \(day.french).",
        advice: "Avancez la date de sa ligne « publish: », ou attendez ce jour pour y mener."),
      english: Wording(
        what: "The page “\(file)” is not published before \(day.iso).",
        advice: "Move the date of its line “publish:”, or lead to it from that day on."))
  }

  private static func expired(_ file: String, _ day: Day) -> Self {
    Self(
      "page-expiree", .warning,
      french: Wording(
        what: "La page « \(file) » ne paraît plus depuis le \(day.french).",
        advice: """
          Retirez ce qui mène à elle, ou repoussez la date de sa ligne « expires: ». En attendant, \
          le visiteur y lit « Cette page n’existe plus ».
          """,
        explanation: """
          Un lien, un menu ou une redirection mène à une page dont le jour est passé.
          La publication continue : à cette adresse, le visiteur lit « Cette page
          n’existe plus ». Retirez le lien. La veille, un avertissement l’annonce.
            Dans l’en-tête de la page :  expires: 2027-02-01
          """),
      english: Wording(
        what: "The page “\(file)” has been gone since \(day.iso).",
        advice: """
          Remove what leads to it, or move the date of its line “expires:”. Meanwhile visitors \
          read there that the page is gone.
          """,
        explanation: """
          A link, a menu or a redirect leads to a page whose day is over. The site is
          still published: at that address visitors read that the page is gone. Remove
          the link. The day before, a warning announces it.
            In the page’s front matter:  expires: 2027-02-01
          """))
  }

  /// The last day of a page.
  package static func pageExpiresTomorrow(day: Day) -> Self {
    Self(
      "page-expire-demain", .warning,
      french: Wording(
        what: "La page ne paraîtra plus à partir de demain, le \(day.french).",
        advice: """
          Retirez aujourd’hui les liens qui mènent à elle, ou repoussez la date de la ligne \
          « expires: ».
          """,
        explanation: """
          La page ne paraîtra plus demain, comme le veut sa ligne « expires: ». Les
          liens qui y mènent resteraient : le visiteur lirait « Cette page n’existe
          plus ». Retirez-les, ou repoussez la date.
            Avant : expires: 2027-02-01
            Après : expires: 2027-03-01
          """),
      english: Wording(
        what: "The page will be gone from tomorrow, \(day.iso), on.",
        advice: "Remove the links that lead to it today, or move the date of the line “expires:”.",
        explanation: """
          The page will be gone tomorrow, as its line “expires:” says. Links to it
          would stay: visitors would read that the page is gone. Remove them, or move
          the date.
            Before: expires: 2027-02-01
            After:  expires: 2027-03-01
          """))
  }

  /// `review_by` has passed.
  ///
  /// Dates are ISO 8601 days.
  package static func reviewOverdue(reviewBy: String, owner: String?) -> Self {
    Self(
      "page-a-relire", .warning,
      french: Wording(
        what: "La page devait être relue avant le \(Day(iso: reviewBy)?.french ?? reviewBy).",
        advice: """
          \(owner.map { "Faites relire la page par « \($0) »" } ?? "Relisez la page"), puis \
          repoussez la date de la ligne « review_by: » dans l’en-tête.
          """,
        explanation: """
          La date de la ligne « review_by: » est passée. Une page périmée envoie les
          visiteurs au mauvais endroit. Relisez-la, vérifiez les faits, puis écrivez
          la date de la prochaine relecture.
            Avant : review_by: 2026-03-31
            Après : review_by: 2027-03-31
          """),
      english: Wording(
        what: "The page was due for review before \(reviewBy).",
        advice: """
          \(owner.map { "Have the page read again by “\($0)”" } ?? "Read the page again"), then \
          move the date of the line “review_by:” in the front matter.
          """,
        explanation: """
          The date of the line “review_by:” has passed. An outdated page sends
          visitors to the wrong place. Read it again, check the facts, then write
          the date of the next review.
            Before: review_by: 2026-03-31
            After:  review_by: 2027-03-31
          """))
  }
}
