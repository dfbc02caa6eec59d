import Accounts

extension ImportProblem {
  /// What is wrong, and what to do about it.
  ///
  /// Names, addresses and numbers of agents are not repeated: the place says where they are.
  package func wording(in language: WordingLanguage) -> (what: String, advice: String) {
    let wording = kind.wording
    return language == .french ? wording.french : wording.english
  }
}

/// A problem in both languages: what is wrong, then what to do.
struct ImportWording {
  let french: (what: String, advice: String)
  let english: (what: String, advice: String)

  init(french: String, _ frenchAdvice: String, english: String, _ englishAdvice: String) {
    self.french = (french, frenchAdvice)
    self.english = (english, englishAdvice)
  }

  /// What a file holds, as a terminal may show it.
  static func shown(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(40) {
      shown.append(TextDamage.isControl(scalar) ? "·" : scalar)
    }
    return String(shown) + (text.unicodeScalars.count > 40 ? "…" : "")
  }
}

extension ImportProblem.Kind {
  fileprivate var wording: ImportWording {
    switch self {
    case .notATable(let fault): .notATable(fault)
    case .noAgents: .noAgents
    case .missingColumn(let column): .missingColumn(column.rawValue)
    case .unknownColumn(let name, let absent): .unknownColumn(name, absent.map(\.rawValue))
    case .repeatedColumn(let column): .repeatedColumn(column.rawValue)
    case .fieldCount(let found, let expected): .fieldCount(found, expected)
    case .missingField(let column): .missingField(column.rawValue)
    case .damagedText(let column, let damage): .damagedText(column.rawValue, damage)
    case .fieldTooLong(let column): .fieldTooLong(column.rawValue)
    case .matricule(.wrongLength(let lengths)): .matriculeLength(lengths)
    case .matricule: .matricule
    case .decimalMatricule: .decimalMatricule
    case .matriculeForm(let example): .matriculeForm(example)
    case .repeatedMatricule(let line): .repeatedMatricule(line)
    case .noBirthName: .noBirthName
    case .unknownWord(let column, let word, let allowed):
      .unknownWord(column.rawValue, word, allowed)
    case .unknownMinistry(let acronym, let nearest): .unknownMinistry(acronym, nearest)
    case .email(let problem): .email(problem)
    case .phone(let plan): .phone(plan)
    case .dateForm(let column, let iso): .dateForm(column.rawValue, iso)
    case .impossibleDate(let column): .impossibleDate(column.rawValue)
    case .birthYearOnly: .birthYearOnly
    case .tooEarly(let column): .tooEarly(column.rawValue)
    case .notPast(let column): .notPast(column.rawValue)
    case .tooYoung: .tooYoung
    case .act(let refusal): refusal.wording
    }
  }
}
