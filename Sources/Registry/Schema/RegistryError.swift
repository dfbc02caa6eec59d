import Glibc
package import SQLite

/// Why `accounts.db` cannot be used.
package enum RegistryError: Error, Sendable, Equatable {
  case missing(String)
  /// The schema is of a program before this one.
  case older(String, found: Int)
  /// The schema is of a program after this one.
  case newer(String, found: Int)
  case notMade(String, errno: Int32)
  /// The file system does not let processes share memory, as some network ones.
  case noWriteAheadLog(String)

  package func text(in language: WordingLanguage) -> String {
    switch self {
    case .missing(let path):
      language.said(
        "\(path) n’existe pas. Lancez d’abord « guichet migrate ».",
        "\(path) is not there. Run ‘guichet migrate’ first.")
    case .older(let path, let found):
      language.said(
        "\(path) est en version \(found), il faut la version \(Migration.newest). "
          + "Lancez « guichet migrate ».",
        "\(path) has version \(found), version \(Migration.newest) is needed. "
          + "Run ‘guichet migrate’.")
    case .newer(let path, let found):
      language.said(
        "\(path) est en version \(found), plus récente que ce programme "
          + "(version \(Migration.newest)). Installez la dernière version de guichet.",
        "\(path) has version \(found), newer than this program’s "
          + "(version \(Migration.newest)). Install the latest guichet.")
    case .notMade(let path, let code):
      language.said(
        "\(path) ne peut pas être créé : \(Self.frenchReason(code) ?? Self.reason(code)).",
        "\(path) cannot be made: \(Self.reason(code)).")
    case .noWriteAheadLog(let path):
      language.said(
        "\(path) est sur un disque qui ne convient pas. Choisissez un disque local.",
        "\(path) is on a disk that does not suit. Choose a local disk.")
    }
  }

  private static func reason(_ code: Int32) -> String { unsafe String(cString: strerror(code)) }

  private static func frenchReason(_ code: Int32) -> String? {
    switch code {
    case ENOENT: "le dossier n’existe pas"
    case ENOTDIR: "ce n’est pas dans un dossier"
    case EACCES, EPERM: "accès refusé"
    case ENOSPC: "le disque est plein"
    case EDQUOT: "votre quota de disque est atteint"
    case EROFS: "ce disque est en lecture seule"
    default: nil
    }
  }
}

extension SQLiteError {
  /// What SQLite refused, to an operator; nil where it has no everyday cause.
  ///
  /// - Parameter path: the database.
  package func text(at path: String, in language: WordingLanguage) -> String? {
    // The low byte is the result code, what stands above extends it.
    switch code & 0xFF {
    case 5:
      language.said(
        "\(path) est occupé par un autre programme. Réessayez dans un instant.",
        "\(path) is in use by another program. Try again in a moment.")
    case 8, 14:
      language.said(
        "\(path) ne peut pas être ouvert ou modifié. Vérifiez vos droits sur ce fichier et son "
          + "dossier.",
        "\(path) cannot be opened or changed. Check your rights on this file and its folder.")
    case 10:
      language.said(
        "\(path) : le disque ne répond pas correctement.", "\(path): the disk fails.")
    case 11, 26:
      language.said(
        "\(path) n’est pas une base de comptes, ou est abîmé. Restaurez une sauvegarde.",
        "\(path) is no accounts database, or is damaged. Restore a backup.")
    case 13:
      language.said(
        "\(path) : le disque est plein. Rien n’a changé.",
        "\(path): the disk is full. Nothing has changed.")
    default: nil
    }
  }
}
