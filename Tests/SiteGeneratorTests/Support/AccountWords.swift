import Portal

/// The least that a site with account pages has: words for each page and mail, and templates.
enum AccountWords {
  static let files: [String: Written?] = {
    var files: [String: Written?] = [
      "content/compte/messages.md": words("Messages", parts: Message.allCases.map(\.rawValue)),
      "theme/mail.mustache": "<h1>{{subject}}</h1>\n{{{body}}}",
    ]
    for page in AccountPage.allCases {
      files["content/compte/\(page.rawValue).md"] = words(page.rawValue, parts: page.parts)
      files["theme/compte/\(page.rawValue).mustache"] = "<h1>{{title}}</h1>"
    }
    for mail in Mail.allCases {
      let names = mail.required.map { "{{\($0)}}" }.joined(separator: " ")
      files["content/courriels/\(mail.rawValue).md"] = .page("Bonjour. \(names)", title: "Courriel")
    }
    return files
  }()

  /// A page of words: `## Partie {#nom}` on line 6, and every fourth line.
  static func words(_ title: String, parts: [String]) -> Written {
    let sections = parts.map { "\n## Partie {#\($0)}\n\nTexte.\n" }.joined()
    return .page("Bonjour.\n\(sections)", title: title)
  }
}
