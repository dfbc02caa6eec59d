extension French {
  /// What a value should have been, behind « écrivez ».
  static func words(for expected: Problem.ExpectedValue) -> String {
    switch expected {
    case .text: "un texte"
    case .boolean: "oui ou non (true ou false)"
    case .date: "une date, comme 2026-03-31"
    case .integer: "un nombre entier, comme 10"
    case .list: "une liste : chaque élément sur sa ligne, après un tiret et un espace"
    case .listOfTexts: "une liste entre crochets, comme [/ancienne-page/, /autre-page/]"
    case .mapping: "un réglage par ligne, en dessous, décalé de deux espaces"
    case .line: "un texte sur une seule ligne, sans retour à la ligne ni caractère invisible"
    case .address: "une adresse, comme /aide/ ou https://www.exemple.org/"
    case .email: "une adresse de courriel, comme service@exemple.org"
    case .pathWithoutSlash:
      "un début d’adresse : une barre oblique devant, aucune à la fin, comme /compte"
    case .pathWithSlashes:
      "un début d’adresse entre deux barres obliques, comme /_actes/"
    case .url: "une adresse complète, comme https://www.exemple.org/"
    case .duration: "une durée, comme 48 h, 30 min ou 12 mois"
    case .byteCount: "un poids, comme 12 Ko"
    case .utcOffset: "un décalage horaire entre guillemets, comme \"+01:00\""
    case .pattern:
      "un motif simple, de 100 caractères au plus, entre guillemets, comme \"^[0-9]{8}$\""
    case .oneOf(let words): "l’un de ces mots : \(words.joined(separator: ", "))"
    case .pageFile: "le fichier d’une page, comme aide/inscription.md"
    case .integerIn(let range) where range.count == 1: "le nombre \(range.lowerBound)"
    case .integerIn(let range):
      "un nombre entier de \(range.lowerBound) à \(range.upperBound)"
    case .digits: "des chiffres entre guillemets, comme \"01\""
    case .addressBlock: "une adresse IP ou un bloc, comme 127.0.0.1 ou 10.0.0.0/8"
    case .memory: "une mémoire de 19 MiB à 1024 MiB, comme 64 MiB"
    case .smtpURL: "un serveur sans nom ni mot de passe, comme smtp://courriel.exemple.org:587"
    }
  }

  /// Why a file cannot be read, behind « : ».
  static func reason(_ reason: Problem.UnreadableReason) -> String {
    switch reason {
    case .empty: "il est vide"
    case .notKeysAndValues: "ses lignes n’ont pas la forme « mot: valeur »"
    case .anchorOrTag(let sign): "une valeur qui commence par « \(sign) » demande des guillemets"
    case .tooDeep: "trop de niveaux sont imbriqués"
    case .tooManyValues: "il contient trop de valeurs"
    case .nullByte: "il contient un octet nul, comme un fichier de tableur"
    case .openQuotationMark: "un guillemet s’ouvre et ne se ferme pas"
    case .fieldTooLong: "un champ est plus long que tout ce qui se tape"
    case .utf16: "il est enregistré en UTF-16 au lieu d’UTF-8"
    case .notOrdinaryFile: "ce n’est pas un fichier ordinaire"
    case .tooLarge(let limit): "il pèse plus de \(limit / 1024) Ko"
    case .said(let words): self.reason(words)
    }
  }

  /// A reason in French, where the libraries that find it speak English; others stay as they are.
  static func reason(_ reason: String) -> String {
    reasons[reason] ?? reason
  }

  private static let reasons = [
    // libyaml
    "mapping values are not allowed in this context": "un deux-points est de trop",
    "did not find expected key": "une ligne ne commence pas par un mot suivi de deux-points",
    "could not find expected ':'": "il manque deux-points après un mot",
    "did not find expected ',' or ']'": "une liste entre crochets n’est pas fermée",
    "did not find expected ',' or '}'": "une accolade n’est pas fermée",
    "found unexpected end of stream": "un guillemet n’est pas fermé",
    "found unexpected document indicator": "un guillemet n’est pas fermé",
    "found character that cannot start any token": "une valeur commence par un signe réservé",
    "found unknown escape character": "une barre oblique inverse (\\) est mal placée",
    "did not find expected '-' indicator": "les tirets d’une liste ne sont pas alignés",
    "block sequence entries are not allowed in this context": "un tiret de liste est mal placé",
    "did not find expected <document start>": "une ligne n’est pas à sa place",
    "did not find expected alphabetic or numeric character":
      "un « & » ou un « * » demande des guillemets",
    // strerror
    "Permission denied": "vous n’avez pas le droit de l’ouvrir",
    "No such file or directory": "il n’existe pas",
    "Is a directory": "c’est un dossier",
    "Input/output error": "le disque ne répond pas",
    "Too many open files": "trop de fichiers sont ouverts",
  ]
}
