import SiteGenerator

/// What the preview says where the program of the account pages does not answer.
extension PreviewWording {
  var noAccounts: String {
    switch language {
    case .french: "Les comptes ne sont pas dans cet aperçu"
    case .english: "Accounts are not in this preview"
    }
  }

  /// - Parameter program: where `guichet.cgi` was looked for.
  func notThere(_ program: String) -> String {
    switch language {
    case .french:
      """
      Le programme des comptes n’est pas là : \(program)

      Pour le construire à côté de guichet :
        swift build -c release --product guichet.cgi
      S’il est ailleurs :
        guichet serve --cgi CHEMIN
      """
    case .english:
      """
      The program of the accounts is not there: \(program)

      To build it beside guichet:
        swift build -c release --product guichet.cgi
      If it is elsewhere:
        guichet serve --cgi PATH
      """
    }
  }

  var noAnswer: String {
    switch language {
    case .french: "Le programme des comptes n’a pas répondu"
    case .english: "The program of the accounts did not answer"
    }
  }

  /// - Parameter reason: in the words of the C library.
  func notStarted(_ program: String, _ reason: String) -> String {
    switch language {
    case .french: "\(program) ne démarre pas : \(reason)."
    case .english: "\(program) does not start: \(reason)."
    }
  }

  var brokenAnswer: String {
    switch language {
    case .french:
      "Sa réponse n’en est pas une, ou elle est incomplète. "
        + "Le terminal dit ce dont il s’est plaint."
    case .english:
      "Its answer is none, or is not whole. The terminal says what it complained of."
    }
  }

  var tooSlow: String {
    switch language {
    case .french: "Il n’avait pas fini à temps. Il a été arrêté."
    case .english: "It had not ended in time. It was stopped."
    }
  }
}
