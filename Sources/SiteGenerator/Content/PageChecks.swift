import Markdown
import Template

/// What can be wrong with a page by itself, whatever the other pages are.
struct PageChecks {
  let page: Page
  let document: Document
  let source: [UInt8]
  /// The names that the page may say as `{{name}}`.
  let placeholders: Set<String>
  private var problems: [Problem] = []
  /// The names that come nearest to unknown ones, for those that stand on the page many times.
  private var nearestPlaceholders: [String: String?] = [:]

  init(page: Page, document: Document, source: [UInt8], placeholders: Set<String>) {
    self.page = page
    self.document = document
    self.source = source
    self.placeholders = placeholders
  }

  mutating func run(acronyms: [String: String]) -> [Problem] {
    checkName()
    checkAliases()
    checkRemarks()
    checkHeadings()
    checkLinks()
    checkQuestions()
    problems += AcronymCheck(source: source, file: page.place.file).problems(acronyms)
    return problems
  }

  private mutating func add(_ kind: Problem.Kind, line: Int = 0, column: Int = 1, length: Int = 1) {
    let place = Place(
      file: page.place.file, line: line, column: line == 0 ? 0 : column, length: max(1, length))
    problems.append(Problem(kind, at: place))
  }

  /// At a value of the front matter.
  private mutating func add(_ kind: Problem.Kind, at key: String, of value: String) {
    problems.append(
      Problem(kind, at: FrontMatterLine.place(of: value, behind: key, in: source, page.place)))
  }

  private mutating func checkName() {
    guard let suggested = PageAddress.suggestedName(for: page.file) else { return }
    let name = page.file.split(separator: "/").last.map(String.init) ?? page.file
    add(.fileNameUnsuited(name: name, suggested: suggested))
  }

  private mutating func checkAliases() {
    for alias in page.frontMatter.aliases where !PageAddress.isWellFormed(alias) {
      let proposal = PageAddress.nearestWellFormed(to: alias)
      add(.addressMalformed(address: alias, proposal: proposal), at: "aliases", of: alias)
    }
    if let id = page.frontMatter.id, !PageAddress.isWellFormed("/\(id)/") {
      let asSlug = slug(id)
      add(.idMalformed(id: id, proposal: asSlug.isEmpty ? nil : asSlug), at: "id", of: id)
    }
  }

  private mutating func checkRemarks() {
    for remark in document.remarks {
      add(kind(of: remark), line: remark.line, column: remark.column, length: remark.length)
    }
  }

  private mutating func kind(of remark: Remark) -> Problem.Kind {
    switch remark.kind {
    case .rawHTML(let excerpt): return .rawHTML(excerpt: excerpt)
    case .linkBrokenBySpace(let text, let destination):
      return .linkBrokenBySpace(text: text, destination: destination)
    case .unknownPlaceholder(let name):
      let nearest = nearestPlaceholders[name] ?? nearestName(to: name, among: placeholders.sorted())
      nearestPlaceholders[name] = .some(nearest)
      return .placeholderUnknown(name: name, nearest: nearest)
    }
  }

  // MARK: Headings

  private mutating func checkHeadings() {
    var level = 1
    var ids: Set<String> = []
    for heading in document.headings {
      check(heading, after: level)
      for id in heading.ids where !ids.insert(id).inserted {
        let taken = ids.union(document.headings.flatMap(\.ids))
        let free = (2...).lazy.map { "\(id)-\($0)" }.first { !taken.contains($0) }
        add(.headingIdRepeated(id: id, free: free), line: heading.line)
      }
      level = heading.level
    }
  }

  private mutating func check(_ heading: Heading, after level: Int) {
    let length = heading.level + 1 + heading.text.unicodeScalars.count
    if heading.text.isEmpty {
      add(.headingEmpty, line: heading.line)
    } else if heading.level == 1 {
      add(
        .headingLevelOne(text: heading.text, corrected: corrected(heading, level: 2)),
        line: heading.line, length: length)
    } else if heading.level > level + 1 {
      add(
        .headingLevelJump(
          from: level, to: heading.level, text: heading.text,
          corrected: corrected(heading, level: level + 1)), line: heading.line, length: length)
    }
  }

  /// The line of a heading as it was typed, on another level; nil for one that is underlined.
  private func corrected(_ heading: Heading, level: Int) -> String? {
    guard let line = source.line(heading.line), line.first == "#" else { return nil }
    var typed = String.UnicodeScalarView()
    typed.append(contentsOf: line.drop { $0 == "#" })
    return String(repeating: "#", count: level) + String(typed)
  }

  // MARK: Links and images

  private mutating func checkLinks() {
    problems += page.problems(ofLinksIn: document, source: { source }, kind: problem)
  }

  private func problem(of link: Link) -> Problem.Kind? {
    if link.role == .image {
      return link.text.isEmpty ? .imageWithoutAlternative(destination: link.destination) : nil
    }
    if link.destination.isEmpty { return .linkWithoutDestination(text: link.text) }
    if link.text.isEmpty { return .linkWithoutText(destination: link.destination) }
    return VagueText.contains(link.text) ? .linkTextVague(text: link.text) : nil
  }

  // MARK: Questions

  private mutating func checkQuestions() {
    guard page.frontMatter.layout == .faq else { return }
    let questions = FAQ.questions(of: document)
    if questions.isEmpty { add(.faqWithoutQuestion, line: 1) }
    for question in questions where FAQ.isUnanswered(question, in: document) {
      add(
        .questionWithoutAnswer(question: question.heading.text), line: question.heading.line,
        length: question.heading.level + 1 + question.heading.text.unicodeScalars.count)
    }
  }
}
