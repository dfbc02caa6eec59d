import JSON

/// One thing that was looked at.
struct DoctorFinding {
  enum State: String {
    case fine, look, mend

    var words: String {
      switch self {
      case .fine: said("correct", "fine")
      case .look: said("à vérifier", "to look at")
      case .mend: said("à corriger", "to mend")
      }
    }
  }

  /// A stable name for programs: `home.mode`.
  let name: String
  let state: State
  let text: String
  /// What to do; nil where nothing is to be done.
  let advice: String?

  static func fine(_ name: String, _ text: String) -> Self {
    Self(name: name, state: .fine, text: text, advice: nil)
  }

  static func look(_ name: String, _ text: String, _ advice: String) -> Self {
    Self(name: name, state: .look, text: text, advice: advice)
  }

  static func mend(_ name: String, _ text: String, _ advice: String?) -> Self {
    Self(name: name, state: .mend, text: text, advice: advice)
  }

  /// `à corriger : …`, and what to do below.
  var paragraph: String {
    let gap = String(repeating: " ", count: max(0, 10 - state.words.count))
    return "\(state.words)\(gap)  \(text)" + (advice.map { "\n            → \($0)" } ?? "")
  }

  var json: JSONText {
    .object([
      ("name", .string(name)), ("state", .string(state.rawValue)), ("text", .string(text)),
      ("advice", .optional(advice)),
    ])
  }
}
