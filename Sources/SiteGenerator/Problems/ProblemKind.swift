extension Problem {
  /// What is wrong, with all that is said of it: one value, made by one function of the file of its
  /// theme (`LinkProblems.swift`, …) from the facts that its sentences need.
  package struct Kind: Sendable, Hashable {
    package let code: ProblemCode
    package let severity: Severity
    private let french: Wording
    private let english: Wording
    /// What a program can do about it; nil where that takes a person.
    package let remedy: Remedy?

    init(
      _ code: ProblemCode, _ severity: Severity, french: Wording, english: Wording,
      remedy: Remedy? = nil
    ) {
      self.code = code
      self.severity = severity
      self.french = french
      self.english = english
      self.remedy = remedy
    }

    /// The problem in words.
    package func wording(in language: MessageLanguage) -> Wording {
      switch language {
      case .french: french
      case .english: english
      }
    }

    /// Kinds that say the same: their sentences tell each fact that matters.
    package static func == (left: Self, right: Self) -> Bool {
      left.code == right.code && left.french == right.french && left.remedy == right.remedy
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(code)
      hasher.combine(french.what)
    }
  }
}

/// What a person reads of a problem.
///
/// A line to paste stands on a line of its own, as it must be written: no indentation, no quotation
/// marks around it.
package struct Wording: Sendable, Equatable {
  /// What is wrong, in one sentence.
  package var what: String
  /// What to do about it.
  package var advice: String
  /// What the code means, why it matters, and how to write it instead, whatever the facts: what
  /// `guichet explain` says.
  ///
  /// Empty where another kind of the same code says it.
  package var explanation: String

  init(what: String, advice: String, explanation: String = "") {
    self.what = what
    self.advice = advice
    self.explanation = explanation
  }
}

extension Wording {
  /// Whether a value is worth showing: `…` stands for one of several lines.
  static func canShow(_ value: String) -> Bool { !value.isEmpty && value != "…" }
}
