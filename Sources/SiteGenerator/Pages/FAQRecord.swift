import JSON
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
      "intro": .html(
        earlierAnchors(of: group.heading) + (group.introduction.map { body.html($0) } ?? [])),
      "questions": .list(group.questions.map { question($0, body) }),
    ])
  }

  private static func question(_ question: FAQ.Question, _ body: PageBody) -> Value {
    .record([
      "title": .text(question.heading.text), "id": .text(question.heading.id),
      "address": .text("#\(question.heading.id)"),
      "answer": .html(earlierAnchors(of: question.heading) + body.html(question.answer)),
    ])
  }

  /// The anchors that a heading had before: a template writes one id, and links to the others must
  /// go on working.
  private static func earlierAnchors(of heading: Heading?) -> [UInt8] {
    let ids = heading?.earlierIds ?? []
    return ids.flatMap { Array("<span id=\"\($0)\"></span>".utf8) }
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
