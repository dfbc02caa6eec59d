import Markdown

/// A page of questions: headings that end in `?` are questions, the others group them.
enum FAQ {
  struct Question {
    var heading: Heading
    /// The answer's bytes in the document's HTML.
    var answer: Range<Int>
  }

  struct Group {
    /// nil for questions before the first group.
    var heading: Heading?
    /// What stands between the group's heading and its first question.
    var introduction: Range<Int>
    var questions: [Question] = []
  }

  /// What stands before the first heading.
  static func introduction(of document: Document) -> Range<Int> {
    0..<(document.headings.first?.start ?? document.html.count)
  }

  static func questions(of document: Document) -> [Question] {
    groups(of: document).flatMap(\.questions)
  }

  static func groups(of document: Document) -> [Group] {
    var groups: [Group] = []
    for (number, heading) in document.headings.enumerated() {
      let next = number + 1 < document.headings.count ? document.headings[number + 1].start : nil
      let section = heading.end..<(next ?? document.html.count)
      if isQuestion(heading) {
        if groups.isEmpty { groups.append(Group(introduction: 0..<0)) }
        groups[groups.count - 1].questions.append(Question(heading: heading, answer: section))
      } else if isPartOfAnswer(heading, in: groups) {
        extendAnswer(of: &groups[groups.count - 1], to: section.upperBound)
      } else {
        groups.append(Group(heading: heading, introduction: section))
      }
    }
    return groups
  }

  static func isUnanswered(_ question: Question, in document: Document) -> Bool {
    document.html[question.answer].allSatisfy {
      $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: " ")
    }
  }

  /// The answers as plain text, in the order of the questions, for structured data.
  static func plainAnswers(of document: Document) -> [String] {
    questions(of: document).map { question in
      // Only what a reader sees counts: the text between the tags.
      HTMLText.plain(document.html[question.answer])
    }
  }

  private static func isQuestion(_ heading: Heading) -> Bool { heading.text.hasSuffix("?") }

  /// A heading below a question's level is a part of its answer.
  private static func isPartOfAnswer(_ heading: Heading, in groups: [Group]) -> Bool {
    guard let question = groups.last?.questions.last else { return false }
    return heading.level > question.heading.level
  }

  private static func extendAnswer(of group: inout Group, to end: Int) {
    let last = group.questions.count - 1
    group.questions[last].answer = group.questions[last].answer.lowerBound..<end
  }
}
