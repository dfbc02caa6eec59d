/// What keeps an act from being imported, where a row of another table could not run into it.
package enum ActRefusal: Sendable, Equatable {
  case noActs
  /// Something else than 1 to 64 of `A-Z a-z 0-9 _ -`.
  case actID
  case repeatedAct(firstLine: Int)
  /// No agent has this matricule.
  case unknownAgent
  /// Not a whole number from 1.
  case number(ActColumn)
  /// Not 64 hexadecimal digits.
  case digestForm
  case onlineWithoutFile
  /// A file is named, but the act is not said to be online.
  case fileNotOnline
  case unknownReplaced
  case replacedOfAnother
  /// The act ends up replacing itself.
  case replacementLoop
  /// A name that could lead out of the folder, or to its hidden files.
  case fileName
  case file(ActFileProblem)

  /// A stable name, for programs.
  var code: String {
    switch self {
    case .noActs: "aucun-acte"
    case .actID: "identifiant-incorrect"
    case .repeatedAct: "acte-en-double"
    case .unknownAgent: "agent-inconnu"
    case .number: "nombre-incorrect"
    case .digestForm: "empreinte-incorrecte"
    case .onlineWithoutFile, .fileNotOnline: "statut-incoherent"
    case .unknownReplaced, .replacedOfAnother, .replacementLoop: "remplacement-impossible"
    case .fileName: "nom-de-fichier"
    case .file(let problem): problem.code
    }
  }

  var wording: ImportWording {
    switch self {
    case .noActs: .noActs
    case .actID: .actID
    case .repeatedAct(let line): .repeatedAct(line)
    case .unknownAgent: .unknownAgent
    case .number(let column): .number(column.rawValue)
    case .digestForm: .digestForm
    case .onlineWithoutFile: .onlineWithoutFile
    case .fileNotOnline: .fileNotOnline
    case .unknownReplaced: .unknownReplaced
    case .replacedOfAnother: .replacedOfAnother
    case .replacementLoop: .replacementLoop
    case .fileName: .fileName
    case .file(let problem): .file(problem)
    }
  }
}
