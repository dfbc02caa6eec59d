import Portal
import Template

/// A mail's words with its details in them.
struct FilledMail {
  let subject: String
  let text: [UInt8]
  let html: [UInt8]

  init(_ words: CompiledMail, _ details: [String: String]) throws(MailProblem) {
    let templates = Templates([
      "subject": Array(words.subject.utf8), "text": Array(words.text.utf8), "html": words.html,
    ])
    guard templates.problems.isEmpty else { throw .noWords }
    // A detail is one line wherever it stands: none can pretend to be the mail's next sentence.
    let record = details.mapValues { Value.text(HeaderText.oneLine($0)) }
    let fill = { (name: String) -> [UInt8] in
      var bytes: [UInt8] = []
      templates.render(name, with: record, into: &bytes)
      return bytes
    }
    subject = String(decoding: fill("subject"), as: UTF8.self)
    text = fill("text")
    html = fill("html")
  }
}
