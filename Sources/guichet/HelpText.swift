/// The words that the argument parser brings along, in French.
enum HelpText {
  private static let words = [
    ("OVERVIEW: ", ""), ("USAGE: ", "Usage : "), ("Usage: ", "Usage : "),
    ("ARGUMENTS:", "ARGUMENTS"), ("OPTIONS:", "OPTIONS"), ("SUBCOMMANDS:", "COMMANDES"),
    ("<subcommand>", "<commande>"), ("<options>", "<options>"), ("(default: ", "(par défaut : "),
    ("Show help information.", "Montre cette aide."), ("Show the version.", "Montre la version."),
    ("Show subcommand help information.", "Montre l’aide d’une commande."),
    (
      "See 'guichet help <commande>' for detailed help.", "« guichet help <commande> » en dit plus."
    ),
    ("See 'guichet ", "Voir « guichet "), (" --help' for more information.", " --help »."),
    ("Error: ", "Erreur : "), ("Missing expected argument", "Il manque l’argument"),
    ("Unknown option", "Option inconnue"), ("Did you mean", "Vouliez-vous dire"),
    ("unexpected argument", "argument de trop"), ("Unexpected argument", "Argument de trop"),
    ("Missing value for", "Il manque la valeur de"), ("is invalid for", "ne convient pas à"),
    ("The value", "La valeur"),
  ]

  static func french(_ text: String) -> String {
    var text = text
    for (english, french) in words { text.replace(english, with: french) }
    return text
  }
}
