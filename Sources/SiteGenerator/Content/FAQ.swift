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
    /// What stands between the group's heading and its first question; nil without heading.
    var introduction: Range<Int>?
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
        if groups.isEmpty { groups.append(Group()) }
        groups[groups.count - 1].questions.append(Question(heading: heading, answer: section))
      } else if isPartOfAnswer(heading, in: groups) {
        extendAnswer(of: &groups[groups.count - 1], to: section.upperBound)
      } else {
        groups.append(Group(heading: heading, introduction: section))
      }
    }
    return groups
  }

  /// Whether nothing follows a question; what fills a hole, such as a contact's card, is an answer.
  static func isUnanswered(_ question: Question, in document: Document) -> Bool {
    document.holes(in: question.answer).isEmpty
      && document.html[question.answer].allSatisfy {
        $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: " ")
      }
  }

  /// The answers as plain text, in the order of the questions, for structured data.
  static func plainAnswers(of document: Document) -> [String] {
    questions(of: document).map { plainText(of: $0.answer, in: document) }
  }

  /// What a reader sees of a part: the text between the tags, and the names of contacts whose cards
  /// stand there.
  private static func plainText(of part: Range<Int>, in document: Document) -> String {
    var texts: [String] = []
    var start = part.lowerBound
    for hole in document.holes(in: part) {
      guard case .contactCard(let number) = hole.content else { continue }
      texts.append(HTMLText.plain(document.html[start..<hole.offset]))
      texts.append(document.links[number].text)
      start = hole.offset
    }
    texts.append(HTMLText.plain(document.html[start..<part.upperBound]))
    return texts.filter { !$0.isEmpty }.joined(separator: " ")
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
