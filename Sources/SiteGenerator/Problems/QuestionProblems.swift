/// The questions of a FAQ.
extension Problem.Kind {
  static let questionProblems: [Self] = [
    .questionWithoutAnswer(question: "Où ?"),
    .faqWithoutQuestion,
  ]

  /// A question of a FAQ that nothing follows.
  package static func questionWithoutAnswer(question: String) -> Self {
    Self(
      "question-sans-reponse", .error,
      french: Wording(
        what: "La question « \(question) » n’a pas de réponse.",
        advice: "Écrivez la réponse sous la question, ou supprimez la question.",
        explanation: """
          Sur une page de questions, une question n’est suivie d’aucun texte. Le
          visiteur qui la choisit dans la liste ne trouverait rien. Écrivez la
          réponse juste en dessous.
            ## Le service est-il payant ?

            Non, il est gratuit.
          """),
      english: Wording(
        what: "The question “\(question)” has no answer.",
        advice: "Write the answer below the question, or delete the question.",
        explanation: """
          On a page of questions, no text follows a question. Visitors who choose it
          in the list would find nothing. Write the answer just below.
            ## Do I have to pay?

            No, the service is free.
          """))
  }

  /// A page with `layout: faq` where no heading ends in `?`.
  package static let faqWithoutQuestion = Self(
    "faq-sans-question", .error,
    french: Wording(
      what: "La page est présentée comme une foire aux questions, mais elle n’a pas de question.",
      advice: """
        Terminez les questions par un point d’interrogation, comme « ## Comment m’inscrire ? ». \
        Sinon, retirez la ligne « layout: faq » de l’en-tête.
        """,
      explanation: """
        La page dit « layout: faq », mais aucun intertitre ne finit par un point
        d’interrogation. C’est ce signe qui fait la question ; les autres
        intertitres servent à grouper les questions. Sans question, la liste en
        haut de la page serait vide.
          Non : ## Le prix du service
          Oui : ## Le service est-il payant ?
        """),
    english: Wording(
      what: "The page is laid out as a list of questions, but has no question.",
      advice: """
        End the questions with a question mark, as in “## How do I register?”. Otherwise remove the \
        line “layout: faq” from the front matter.
        """,
      explanation: """
        The page says “layout: faq”, but no heading ends in a question mark. That
        sign makes the question; other headings group the questions. Without any,
        the list at the top of the page would be empty.
          Wrong: ## The price of the service
          Right: ## Do I have to pay?
        """))
}
