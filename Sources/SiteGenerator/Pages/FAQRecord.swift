import Markdown
import Template

/// What a page of questions says besides: its questions, and the same for machines.
enum FAQRecord {
  static func record(_ page: Page, _ document: Document, _ body: PageBody) -> [String: Value] {
    [
      "intro": .html(body.html(FAQ.introduction(of: document))),
      "groups": .list(FAQ.groups(of: document).map { group($0, body) }),
      "json_ld": .html(structuredData(page, document)),
    ]
  }

  private static func group(_ group: FAQ.Group, _ body: PageBody) -> Value {
    .record([
      "title": .optional(group.heading?.text), "id": .optional(group.heading?.id),
      "intro": .html(body.html(group.introduction)),
      "questions": .list(group.questions.map { question($0, body) }),
    ])
  }

  private static func question(_ question: FAQ.Question, _ body: PageBody) -> Value {
    .record([
      "title": .text(question.heading.text), "id": .text(question.heading.id),
      "address": .text("#\(question.heading.id)"), "answer": .html(body.html(question.answer)),
    ])
  }

  /// schema.org `FAQPage`, from the text that readers see and nothing else.
  private static func structuredData(_ page: Page, _ document: Document) -> [UInt8] {
    let questions = zip(FAQ.questions(of: document), page.answers).map { question, answer in
      JSONText.object([
        ("@type", .string("Question")), ("name", .string(question.heading.text)),
        (
          "acceptedAnswer",
          .object([("@type", .string("Answer")), ("text", .string(answer))])
        ),
      ])
    }
    let data = JSONText.object([
      ("@context", .string("https://schema.org")), ("@type", .string("FAQPage")),
      ("mainEntity", .array(questions)),
    ])
    return Array(data.description.utf8)
  }
}
