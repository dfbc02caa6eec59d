extension French {
  // MARK: Headings

  static let headingEmpty = Wording(
    what: "Un intertitre n’a pas de texte.",
    advice: "Écrivez l’intertitre après les dièses, ou supprimez la ligne.")

  static func headingLevelOne(_ text: String) -> Wording {
    Wording(
      what: "L’intertitre « \(text) » est au niveau du titre de la page.",
      advice: """
        Écrivez-le avec deux dièses. Le titre de la page se met dans l’en-tête, après « title: ».
        ## \(text)
        """)
  }

  static func headingLevelJump(_ start: Int, _ level: Int, _ text: String) -> Wording {
    Wording(
      what: "L’intertitre « \(text) » passe du niveau \(start) au niveau \(level).",
      advice: """
        Ne sautez pas de niveau. Écrivez :
        \(Wording.marks(start + 1)) \(text)
        """)
  }

  static func headingIdRepeated(_ id: String) -> Wording {
    Wording(
      what: "Deux intertitres de la page ont la même ancre, « #\(id) ».",
      advice: "Donnez une autre ancre à l’un des deux, par exemple « {#\(id)-2} ».")
  }

  // MARK: Questions

  static func questionWithoutAnswer(_ question: String) -> Wording {
    Wording(
      what: "La question « \(question) » n’a pas de réponse.",
      advice: "Écrivez la réponse sous la question, ou supprimez la question.")
  }

  static let faqWithoutQuestion = Wording(
    what: "La page est présentée comme une foire aux questions, mais elle n’a pas de question.",
    advice: """
      Terminez les questions par un point d’interrogation, comme « ## Comment m’inscrire ? ». \
      Sinon, retirez la ligne « layout: faq » de l’en-tête.
      """)

  // MARK: Words of account pages and mails

  static func placeholderUnknown(_ name: String, _ nearest: String?) -> Wording {
    Wording(
      what: "La page n’a pas de valeur pour « {{\(name)}} ».",
      advice: instead(
        nearest.map { "{{\($0)}}" },
        otherwise: """
          Corrigez le nom, ou écrivez la valeur en toutes lettres. La commande « guichet explain \
          \(ProblemCode.placeholderUnknown.rawValue) » donne des noms possibles.
          """))
  }

  static func placeholderMissing(_ name: String) -> Wording {
    Wording(
      what: "Le texte ne dit pas « {{\(name)}} », dont le lecteur a besoin.",
      advice: """
        Ajoutez là où il convient :
        {{\(name)}}
        """)
  }

  static func partMissing(_ part: String) -> Wording {
    if part.hasSuffix(".md") { return wordsMissing(part) }
    return Wording(
      what: "Il manque la partie « \(part) ».",
      advice: """
        Ajoutez cet intertitre, avec les mots de votre choix avant l’accolade, puis son texte :
        ## Titre de la partie {#\(part)}
        """)
  }

  /// A whole file of words is missing.
  private static func wordsMissing(_ file: String) -> Wording {
    Wording(
      what: "Le fichier « \(file) » manque : le programme n’aurait rien à dire.",
      advice: """
        Créez ce fichier dans content/ et commencez-le par :
        ---
        title: Le titre
        ---
        """)
  }

  static func partUnknown(_ part: String, _ nearest: String?) -> Wording {
    Wording(
      what: "Le programme n’affiche aucune partie « \(part) » à cet endroit.",
      advice: instead(
        nearest.map { "{#\($0)}" },
        otherwise: "Supprimez cette partie, ou mettez son texte dans une autre."))
  }

  // MARK: What was published

  static func addressLost(_ address: String, _ nearest: String?) -> Wording {
    let page = nearest.map { " (peut-être « \($0) »)" } ?? ""
    return Wording(
      what: "L’adresse « \(address) » était publiée et ne mène plus à rien.",
      advice: """
        Si une page\(page) la remplace, ajoutez cette ligne à son en-tête :
        aliases: [\(address)]
        Vous pouvez aussi compléter site.yml : sous « redirects: » avec la nouvelle adresse, \
        ou sous « removed: » si rien ne la remplace.
        """)
  }

  static func anchorLost(_ address: String, _ anchor: String, _ nearest: String?) -> Wording {
    Wording(
      what: "L’ancre « #\(anchor) » de la page « \(address) » était publiée et n’existe plus.",
      advice: """
        Ajoutez ces mots à la fin de l’intertitre qui la remplace, sur la même ligne :
        {#\(nearest ?? "nouvelle-ancre") #\(anchor)}
        """)
  }
}
