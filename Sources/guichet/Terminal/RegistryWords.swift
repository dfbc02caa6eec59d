import Glibc
import Registry
import SQLite

extension RegistryError {
  /// What keeps the database from being used, to an operator.
  var words: String {
    switch self {
    case .missing(let path):
      said(
        "\(path) n’existe pas. Lancez d’abord « guichet migrate ».",
        "\(path) is not there. Run ‘guichet migrate’ first.")
    case .older(let path, let found):
      said(
        "\(path) est en version \(found), il faut la version \(RegistryDatabase.newestVersion). "
          + "Lancez « guichet migrate ».",
        "\(path) has version \(found), version \(RegistryDatabase.newestVersion) is needed. "
          + "Run ‘guichet migrate’.")
    case .newer(let path, let found):
      said(
        "\(path) est en version \(found), plus récente que ce programme "
          + "(version \(RegistryDatabase.newestVersion)). Installez la dernière version de guichet.",
        "\(path) has version \(found), newer than this program’s "
          + "(version \(RegistryDatabase.newestVersion)). Install the latest guichet.")
    case .notMade(let path, let code):
      said(
        "\(path) ne peut pas être créé : \(Self.frenchReason(code) ?? Self.reason(code)).",
        "\(path) cannot be made: \(Self.reason(code)).")
    case .noWriteAheadLog(let path):
      said(
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
  func words(at path: String) -> String? {
    // The low byte is the result code, what stands above extends it.
    switch code & 0xFF {
    case 5:
      said(
        "\(path) est occupé par un autre programme. Réessayez dans un instant.",
        "\(path) is in use by another program. Try again in a moment.")
    case 8, 14:
      said(
        "\(path) ne peut pas être ouvert ou modifié. Vérifiez vos droits sur ce fichier et son "
          + "dossier.",
        "\(path) cannot be opened or changed. Check your rights on this file and its folder.")
    case 10:
      said(
        "\(path) : le disque ne répond pas correctement.", "\(path): the disk fails.")
    case 11, 26:
      said(
        "\(path) n’est pas une base de comptes, ou est abîmé. Restaurez une sauvegarde.",
        "\(path) is no accounts database, or is damaged. Restore a backup.")
    case 13:
      said(
        "\(path) : le disque est plein. Rien n’a changé.",
        "\(path): the disk is full. Nothing has changed.")
    default: nil
    }
  }
}
