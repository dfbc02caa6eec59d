import SiteGenerator

/// The words that the argument parser brings along, in the language of this run.
struct HelpText {
  private let language: MessageLanguage

  init(_ language: MessageLanguage) { self.language = language }

  /// A page of help, in which nothing stands that a person typed.
  func page(_ text: String) -> String {
    guard language == .french else { return text }
    var text = text
    for (english, french) in HelpText.frame { text.replace(english, with: french) }
    return text
  }

  /// A complaint about what a person typed.
  ///
  /// - Parameters:
  ///   - message: the complaint alone, in which the person's own words stand.
  ///   - text: the complaint in the parser's frame: `Error: `, and the usage below.
  func complaint(_ message: String, in text: String) -> String {
    let whole = "Error: " + message
    guard language == .french, text.hasPrefix(whole) else { return text }
    return "Erreur : " + sentence(message) + page(String(text.dropFirst(whole.count)))
  }

  /// A complaint's sentence by its pattern: what stands between the pieces stays as it was typed.
  private func sentence(_ message: String) -> String {
    for (english, french) in HelpText.sentences {
      if let typed = HelpText.gaps(of: english, in: message) {
        return zip(french, typed + [""]).map { $0 + $1 }.joined()
      }
    }
    return message
  }

  /// What stands between the pieces of a pattern; nil where the text does not follow it.
  ///
  /// A later piece is sought from the end: what a person typed may hold it too.
  private static func gaps(of pieces: [String], in text: String) -> [String]? {
    guard let first = pieces.first, text.hasPrefix(first) else { return nil }
    var rest = text.dropFirst(first.count)
    var gaps: [String] = []
    for piece in pieces.dropFirst().reversed() {
      let found =
        gaps.isEmpty
        ? (rest.hasSuffix(piece) ? rest.index(rest.endIndex, offsetBy: -piece.count) : nil)
        : rest.ranges(of: piece).last?.lowerBound
      guard let found else { return nil }
      gaps.append(String(rest[rest.index(found, offsetBy: piece.count)...]))
      rest = rest[..<found]
    }
    gaps.append(String(rest))
    // The last piece ends the text: behind it nothing was left.
    return Array(gaps.dropFirst().reversed())
  }

  private static let sentences: [(english: [String], french: [String])] = [
    (
      ["Unknown option '", "'. Did you mean '", "'?"],
      ["Option inconnue « ", " ». Vouliez-vous dire « ", " » ?"]
    ),
    (["Unknown option '", "'"], ["Option inconnue « ", " »"]),
    (["Missing value for '", "'"], ["Il manque la valeur de « ", " »"]),
    (["Missing expected argument '", "'"], ["Il manque l’argument « ", " »"]),
    (["Unexpected argument '", "'"], ["Argument de trop « ", " »"]),
    (["", " unexpected arguments: '", "'"], ["", " arguments de trop : « ", " »"]),
    (
      ["The value '", "' is invalid for '", "'"],
      ["La valeur « ", " » ne convient pas à « ", " »"]
    ),
    (
      ["The option '", "' does not take any value, but '", "' was specified."],
      ["L’option « ", " » ne prend pas de valeur ; vous avez écrit « ", " »."]
    ),
  ]

  private static let frame = [
    ("OVERVIEW: ", ""), ("USAGE: ", "Usage : "), ("Usage: ", "Usage : "), ("Help:  ", "Aide : "),
    ("ARGUMENTS:", "ARGUMENTS"), ("OPTIONS:", "OPTIONS"), ("SUBCOMMANDS:", "COMMANDES"),
    ("<subcommand>", "<commande>"), ("(default: ", "(par défaut : "),
    ("Show help information.", "Montre cette aide."), ("Show the version.", "Montre la version."),
    ("Show subcommand help information.", "Montre l’aide d’une commande."),
    (
      "See 'guichet help <commande>' for detailed help.", "« guichet help <commande> » en dit plus."
    ),
    ("See 'guichet ", "Voir « guichet "), (" --help' for more information.", " --help »."),
  ]
}
