import Glibc

/// Why `portal.db` cannot be used.
package enum PortalError: Error, Sendable, Equatable {
  /// The file at this path is not there.
  case missing(String)
  /// The system does not let it be read: `errno`, or 0 where SQLite knows no more.
  case unreadable(String, errno: Int32)
  /// It is a file of another program.
  case foreign(String)
  /// Another version of the generator wrote it.
  case otherVersion(String, found: Int)
  /// SQLite cannot read it, or a row is missing or ill-typed: the row's name.
  case damaged(String, at: String)
  /// The site had no words for it when it was built: `page/connexion`, `mail/activation`.
  case lacks(String, name: String)

  /// What is wrong and what to do, for an operator.
  package func text(in language: PortalLanguage) -> String {
    let words = words
    return language == .french ? words.french : words.english
  }

  private var words: (french: String, english: String) {
    switch self {
    case .missing(let path):
      (
        "\(path) n’existe pas. Lancez d’abord « guichet build ».",
        "\(path) is not there. Run ‘guichet build’ first."
      )
    case .unreadable(let path, let code): PortalError.unreadable(path, code)
    case .foreign(let path):
      (
        "\(path) n’est pas un portail compilé. Supprimez-le et lancez « guichet build ».",
        "\(path) is no compiled portal. Remove it and run ‘guichet build’."
      )
    case .otherVersion(let path, let found):
      (
        "\(path) est en version \(found), il faut la version \(PortalSchema.version). Lancez "
          + "« guichet build » avec la même version de guichet.",
        "\(path) has version \(found), version \(PortalSchema.version) is needed. Run "
          + "‘guichet build’ of the same version of guichet."
      )
    case .damaged(let path, let name):
      (
        "\(path) est abîmé (\(name)). Lancez « guichet build ».",
        "\(path) is damaged (\(name)). Run ‘guichet build’."
      )
    case .lacks(let path, let name):
      (
        "\(path) n’a pas « \(name) ». Ajoutez les pages de content/compte/ et les courriels de "
          + "content/courriels/, puis lancez « guichet build ».",
        "\(path) lacks ‘\(name)’. Add the pages of content/compte/ and the mails of "
          + "content/courriels/, then run ‘guichet build’."
      )
    }
  }

  private static func unreadable(_ path: String, _ code: Int32) -> (String, String) {
    let french: String? =
      switch code {
      case 0: ""
      case EACCES, EPERM: " : accès refusé"
      case EMFILE, ENFILE: " : trop de fichiers ouverts"
      default: nil
      }
    let english = code == 0 ? "" : unsafe ": " + String(cString: strerror(code))
    return (
      "\(path) ne peut pas être lu\(french ?? " (\(code))"). Vérifiez vos droits et le disque.",
      "\(path) cannot be read\(english). Check your rights and the disk."
    )
  }
}

/// The language in which an operator is told of a portal.
package enum PortalLanguage: Sendable {
  case french, english
}
