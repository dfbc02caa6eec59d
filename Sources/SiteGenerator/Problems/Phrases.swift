/// What many advices say alike, in French.
enum French {
  /// « Écrivez plutôt … », or the advice for a name that is near to none.
  static func instead(_ nearest: String?, otherwise advice: String) -> String {
    nearest.map { "Écrivez plutôt « \($0) »." } ?? advice
  }
}

/// The same in English.
enum English {
  /// “Write … instead”, or the advice for a name that is near to none.
  static func instead(_ nearest: String?, otherwise advice: String) -> String {
    nearest.map { "Write “\($0)” instead." } ?? advice
  }
}

extension French {
  static func quotedLine(_ corrected: String) -> String {
    """
    Mettez la valeur entre guillemets droits. Remplacez la ligne par :
    \(corrected)
    """
  }

  static func replacedLine(_ corrected: String) -> String {
    """
    Remplacez la ligne par :
    \(corrected)
    """
  }
}

extension English {
  static func quotedLine(_ corrected: String) -> String {
    """
    Put the value in straight quotation marks. Replace the line by:
    \(corrected)
    """
  }

  static func replacedLine(_ corrected: String) -> String {
    """
    Replace the line by:
    \(corrected)
    """
  }
}
