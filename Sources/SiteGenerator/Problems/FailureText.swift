import FileSystem
import Glibc

/// What a person is told where the place, not the site, is at fault: a full disk, a folder that is
/// not there.
package func failureText(of error: any Error, in language: MessageLanguage) -> String {
  guard let error = error as? FileError else { return unexpected(error, language) }
  switch language {
  case .french: return "\(error.path) : \(frenchReason(of: error) ?? error.message)"
  case .english: return "\(error.path): \(error.english ?? error.message)"
  }
}

private func unexpected(_ error: any Error, _ language: MessageLanguage) -> String {
  switch language {
  case .french: "le travail s’est arrêté sur une erreur du système : \(error)"
  case .english: "the work stopped at an error of the system: \(error)"
  }
}

/// What the C library says in English; nil where the program has said it in words of its own.
private func frenchReason(of error: FileError) -> String? {
  guard error.english == nil else { return nil }
  switch error.errno {
  case ENOENT: return "ce fichier ou ce dossier n’existe pas."
  case EACCES, EPERM: return "accès refusé."
  case ENOTDIR: return "ce n’est pas un dossier."
  case EISDIR: return "c’est un dossier, pas un fichier."
  case EEXIST: return "ce nom est déjà pris."
  case ENOSPC: return "le disque est plein."
  case EDQUOT: return "votre quota de disque est atteint."
  case EROFS: return "ce disque est en lecture seule."
  case EIO: return "le disque ne répond pas correctement."
  case ELOOP: return "trop de liens symboliques se suivent."
  case ENAMETOOLONG: return "ce nom est trop long."
  case EMFILE, ENFILE: return "trop de fichiers sont ouverts à la fois."
  default: return nil
  }
}
