import FileSystem

extension Problem {
  /// Why a file, or the top of one, cannot be read.
  package enum UnreadableReason: Sendable, Hashable {
    case empty
    /// Lines that are not `key: value`.
    case notKeysAndValues
    /// `&`, `*` or `!`, which begin an anchor, an alias or a tag of YAML.
    case anchorOrTag(String)
    case tooDeep
    case tooManyValues
    case nullByte
    case openQuotationMark
    /// A field longer than any that a person types.
    case fieldTooLong
    /// UTF-16, where UTF-8 is read.
    case utf16
    case notOrdinaryFile
    /// More than so many bytes.
    case tooLarge(limit: Int)
    /// Something that YAML cannot be, and nobody has said in French what.
    case malformed
    /// In the words of libyaml or of the C library.
    case said(String)
  }
}

extension Problem.UnreadableReason {
  /// What libyaml says, where it can be said in French.
  static func ofYAML(_ words: String) -> Self {
    French.reasons[words] == nil ? .malformed : .said(words)
  }
}

extension FileError {
  /// The same for a file of the site.
  var unreadable: Problem.UnreadableReason {
    switch reason {
    case .notOrdinaryFile: .notOrdinaryFile
    case .tooLarge(let limit): .tooLarge(limit: limit)
    case .tooDeep: .tooDeep
    case .said(let words, _): .said(words)
    }
  }
}

extension French {
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
    case .malformed: "une ligne n’a pas la forme « mot: valeur »"
    case .said(let words): self.reason(words)
    }
  }

  /// A reason in French, where the libraries that find it speak English; others stay as they are.
  static func reason(_ reason: String) -> String {
    reasons[reason] ?? reason
  }

  fileprivate static let reasons = [
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

extension English {
  /// Why a file cannot be read, behind a colon.
  static func reason(_ reason: Problem.UnreadableReason) -> String {
    switch reason {
    case .empty: "it is empty"
    case .notKeysAndValues: "its lines are not of the form “word: value”"
    case .anchorOrTag(let sign): "a value that begins with “\(sign)” needs quotation marks"
    case .tooDeep: "too many levels are nested"
    case .tooManyValues: "it holds too many values"
    case .nullByte: "it holds a null byte, as files of spreadsheet programs do"
    case .openQuotationMark: "a quotation mark opens and does not close"
    case .fieldTooLong: "a field is longer than any that a person types"
    case .utf16: "it is saved in UTF-16 instead of UTF-8"
    case .notOrdinaryFile: "it is no ordinary file"
    case .tooLarge(let limit): "it is larger than \(limit / 1024) KB"
    case .malformed: "a line is not of the form “word: value”"
    case .said(let words): words
    }
  }
}
