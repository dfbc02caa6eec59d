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
