extension Explanation {
  static let headingEmpty = Explanation(
    french: """
      Une ligne commence par des dièses, mais aucun texte ne suit. Un lecteur
      d’écran annoncerait un intertitre vide.
        Non : ##
        Oui : ## Les étapes
      """,
    english: """
      A line begins with number signs, but no text follows. A screen reader would
      announce an empty heading.
        Wrong: ##
        Right: ## The steps
      """)

  static let headingLevelOne = Explanation(
    french: """
      Un seul dièse marque le titre de la page, et celui-ci est déjà dans
      l’en-tête. Deux titres égarent les personnes qui naviguent d’intertitre en
      intertitre. Dans le texte, commencez à deux dièses.
        Non : # Les étapes
        Oui : ## Les étapes
      """,
    english: """
      A single number sign marks the page’s title, which already stands in the
      front matter. Two titles mislead people who go from heading to heading. In
      the text, begin with two number signs.
        Wrong: # The steps
        Right: ## The steps
      """)

  static let headingLevelJump = Explanation(
    french: """
      Un intertitre saute un niveau, de deux à quatre dièses par exemple. Les
      personnes aveugles se repèrent par ces niveaux et croiraient avoir manqué
      une partie. Ajoutez un seul dièse à la fois.
        Non : ## Les étapes   puis   #### L’activation
        Oui : ## Les étapes   puis   ### L’activation
      """,
    english: """
      A heading skips a level, from two to four number signs for instance. Blind
      people find their way by these levels and would think that they missed a
      part. Add one number sign at a time.
        Wrong: ## The steps   then   #### Activation
        Right: ## The steps   then   ### Activation
      """)

  static let headingIdRepeated = Explanation(
    french: """
      Deux intertitres d’une page portent la même ancre entre accolades. Un lien
      vers cette ancre ne mènerait jamais au second.
        Non : ## Par courriel {#envoi}   et   ## Par la poste {#envoi}
        Oui : ## Par courriel {#envoi}   et   ## Par la poste {#envoi-postal}
      """,
    english: """
      Two headings of a page have the same anchor in braces. A link to that
      anchor would never lead to the second one.
        Wrong: ## By mail {#sending}   and   ## By post {#sending}
        Right: ## By mail {#sending}   and   ## By post {#sending-by-post}
      """)

  static let questionWithoutAnswer = Explanation(
    french: """
      Sur une page de questions, une question n’est suivie d’aucun texte. Le
      visiteur qui la choisit dans la liste ne trouverait rien. Écrivez la
      réponse juste en dessous.
        ## Le service est-il payant ?

        Non, il est gratuit.
      """,
    english: """
      On a page of questions, no text follows a question. Visitors who choose it
      in the list would find nothing. Write the answer just below.
        ## Do I have to pay?

        No, the service is free.
      """)

  static let faqWithoutQuestion = Explanation(
    french: """
      La page dit « layout: faq », mais aucun intertitre ne finit par un point
      d’interrogation. C’est ce signe qui fait la question ; les autres
      intertitres servent à grouper les questions. Sans question, la liste en
      haut de la page serait vide.
        Non : ## Le prix du service
        Oui : ## Le service est-il payant ?
      """,
    english: """
      The page says “layout: faq”, but no heading ends in a question mark. That
      sign makes the question; other headings group the questions. Without any,
      the list at the top of the page would be empty.
        Wrong: ## The price of the service
        Right: ## Do I have to pay?
      """)
}
