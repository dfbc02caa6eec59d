extension Problem {
  /// What a value should have been.
  package enum ExpectedValue: Sendable, Hashable {
    case text, boolean, date, integer, list, listOfTexts, mapping
    /// A text without ends of lines and other control characters.
    case line
    case address, url, duration, byteCount, utcOffset, pattern
    /// Where mail goes.
    case email
    /// The beginning of addresses: `/compte`.
    case pathWithoutSlash
    /// The beginning of addresses inside the web server: `/_actes/`.
    case pathWithSlashes
    case oneOf([String])
    case pageFile
    case integerIn(ClosedRange<Int>)
    /// Digits alone: `01`.
    case digits
    /// An address of the network, or a CIDR block of them.
    case addressBlock
    /// What hashing a password fills.
    case memory
    /// A mail server.
    case smtpURL
  }
}

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
}

extension English {
  /// What a value should have been, behind “write”.
  static func words(for expected: Problem.ExpectedValue) -> String {
    switch expected {
    case .text: "a text"
    case .boolean: "yes or no (true or false)"
    case .date: "a date, such as 2026-03-31"
    case .integer: "a whole number, such as 10"
    case .list: "a list: each element on a line of its own, after a hyphen and a space"
    case .listOfTexts: "a list in brackets, such as [/earlier-page/, /other-page/]"
    case .mapping: "one setting a line, below it, indented by two spaces"
    case .line: "a text on one line, without line breaks or invisible characters"
    case .address: "an address, such as /aide/ or https://www.exemple.org/"
    case .email: "a mail address, such as service@exemple.org"
    case .pathWithoutSlash:
      "the beginning of an address: a slash before it, none at its end, such as /compte"
    case .pathWithSlashes:
      "the beginning of an address between two slashes, such as /_actes/"
    case .url: "a full address, such as https://www.exemple.org/"
    case .duration: "a duration, such as 48 h, 30 min or 12 months"
    case .byteCount: "a weight, such as 12 KB"
    case .utcOffset: "an offset from UTC in quotation marks, such as \"+01:00\""
    case .pattern:
      "a simple pattern of at most 100 characters, in quotation marks, such as \"^[0-9]{8}$\""
    case .oneOf(let words): "one of these words: \(words.joined(separator: ", "))"
    case .pageFile: "the file of a page, such as aide/inscription.md"
    case .integerIn(let range) where range.count == 1: "the number \(range.lowerBound)"
    case .integerIn(let range):
      "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .digits: "digits in quotation marks, such as \"01\""
    case .addressBlock: "an IP address or a block, such as 127.0.0.1 or 10.0.0.0/8"
    case .memory: "an amount of memory from 19 MiB to 1024 MiB, such as 64 MiB"
    case .smtpURL: "a server without name or password, such as smtp://courriel.exemple.org:587"
    }
  }
}
