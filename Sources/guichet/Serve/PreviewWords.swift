import Preview
import Registry
import SQLite
import SiteGenerator

/// What the preview says in its terminal.
struct PreviewWords {
  let language: MessageLanguage

  func listening(on port: UInt16, basePath: String) -> String {
    let address = "http://localhost:\(port)\(basePath)/"
    let mails = "http://localhost:\(port)\(PreviewAccounts.mailAddress)"
    return switch language {
    case .french:
      "Les courriels sont à \(mails).\nLe site est à \(address) (Ctrl-C pour arrêter)."
    case .english: "The mails are at \(mails).\nThe site is at \(address) (Ctrl-C to stop)."
    }
  }

  // MARK: Accounts

  /// What to type into the registration form.
  func trial(_ agent: ServeTrial) -> String {
    let names = [agent.surname, agent.givenNames].filter { !$0.isEmpty }.joined(separator: ", ")
    let email = agent.email
    return switch language {
    case .french:
      "Compte d’essai : matricule \(agent.matricule), \(names), date de naissance \(agent.birth)"
        + (email.isEmpty ? "." : ", courriel \(email).")
    case .english:
      "Account to try: matricule \(agent.matricule), \(names), birth date \(agent.birth)"
        + (email.isEmpty ? "." : ", e-mail \(email).")
    }
  }

  /// - Parameter program: where `guichet.cgi` was looked for.
  func noAccounts(_ program: String) -> String {
    switch language {
    case .french:
      "Les pages de compte ne répondent pas : \(program) n’est pas là. Construisez-le : "
        + "« swift build -c release --product guichet.cgi »."
    case .english:
      "The account pages do not answer: \(program) is not there. Build it: "
        + "‘swift build -c release --product guichet.cgi’."
    }
  }

  /// Why the accounts could not be prepared.
  ///
  /// - Parameter path: that of their database.
  func failure(_ error: any Error, at path: String) -> String {
    let said: String? =
      switch error {
      case let error as RegistryError: error.words
      case let error as SQLiteError: error.words(at: path)
      default: nil
      }
    return said ?? failureText(of: error, in: language)
  }

  // MARK: Port

  /// - Parameter underMake: whether `make serve` has started the program, and chosen the port.
  func cannotOpen(_ error: PortError, underMake: Bool) -> String {
    "\(reason(of: error)) \(advice(error.port, underMake))"
  }

  private func reason(of error: PortError) -> String {
    switch (language, error.isTaken) {
    case (.french, true):
      "le port \(error.port) est déjà pris, par un autre aperçu ou un autre programme."
    case (.french, false): "le port \(error.port) ne peut pas être ouvert (\(error.message))."
    case (.english, true):
      "port \(error.port) is taken, by another preview or another program."
    case (.english, false): "port \(error.port) cannot be opened (\(error.message))."
    }
  }

  private func advice(_ port: UInt16, _ underMake: Bool) -> String {
    let other = (1024..<UInt16.max).contains(port) ? port + 1 : 8081
    return switch (language, underMake) {
    case (.french, true): "Choisissez-en un autre : « make serve PORT=\(other) »."
    case (.french, false):
      "Choisissez-en un autre : « --port \(other) », ou « --port 0 » pour un port libre."
    case (.english, true): "Choose another: ‘make serve PORT=\(other)’."
    case (.english, false): "Choose another: ‘--port \(other)’, or ‘--port 0’ for a free one."
    }
  }

  func tell(_ news: PreviewNews) {
    if !news.text.isEmpty { Console.complain(news.text) }
    guard news.isPublished else {
      let summary = news.summary.isEmpty ? "" : news.summary + ". "
      return Console.complain(summary + lastGoodSiteStays)
    }
    Console.say(upToDate(news.pageCount))
  }

  private var lastGoodSiteStays: String {
    switch language {
    case .french: "Le dernier site correct reste affiché."
    case .english: "The last good site stays."
    }
  }

  private func upToDate(_ pages: Int) -> String {
    let plural = pages > 1 ? "s" : ""
    return switch language {
    case .french: "\(pages) page\(plural) à jour."
    case .english: "\(pages) page\(plural) up to date."
    }
  }
}
