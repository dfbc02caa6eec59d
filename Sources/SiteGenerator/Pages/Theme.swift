package import Template
import Typography

/// The looks of the site: templates, style sheet, icon, from the folder `theme/`.
package struct Theme: Sendable {
  package let templates: Templates
  package let style: StyleSheet
  /// What shows a password.
  package let script: PageScript
  /// The icon as published, and its bytes.
  let icon: PublishedFile?
  let iconBytes: [UInt8]

  static let folder = "theme/"
  static let styleSheet = "theme.css"
  static let scriptName = "password.js"
  static let iconName = "icon.svg"

  /// - Parameters:
  ///   - files: the theme's files, by their path below `theme/`.
  ///   - french: whether the templates' own words get French typography.
  package init(files: [String: [UInt8]], french: Bool) {
    var sources: [String: [UInt8]] = [:]
    for (path, bytes) in files where path.hasSuffix(".mustache") {
      sources[String(path.dropLast(".mustache".count))] =
        french ? typographed(template: bytes) : bytes
    }
    templates = Templates(sources)
    style = StyleSheet(files[Theme.styleSheet] ?? [])
    script = PageScript(files[Theme.scriptName] ?? [], beside: style)
    iconBytes = files[Theme.iconName] ?? []
    icon =
      iconBytes.isEmpty
      ? nil
      : PublishedFile(
        source: Theme.folder + Theme.iconName, address: HashedName.address("/icon.svg", iconBytes),
        size: iconBytes.count)
  }

  // MARK: Checks

  /// Everything in the templates that would not reach a page as it was meant.
  package func problems() -> [Problem] {
    var problems = templates.problems
    for layout in Layout.allCases {
      problems += templates.problems(in: layout.rawValue, against: PageContracts.of(layout))
    }
    problems += templates.problems(in: "redirect", against: PageContracts.redirect)
    problems += templates.problems(in: ContactCards.template, against: PageContracts.contact)
    return Set(problems.map(Theme.problem)).union(missing()).sorted { $0.place < $1.place }
  }

  private func missing() -> [Problem] {
    let needed = Layout.allCases.map(\.rawValue) + ["redirect", ContactCards.template]
    return needed.filter { !templates.contains($0) }.map { name in
      Problem(.templateMissing(name: name), at: Place(file: Theme.path(name)))
    }
  }

  /// The path below the site's folder of a template.
  static func path(_ template: String) -> String { "\(folder)\(template).mustache" }

  /// A template engine's problem as the site's.
  static func problem(_ problem: TemplateProblem) -> Problem {
    let kind: Problem.Kind =
      switch problem.kind {
      case .unknownName(let name, let nearest): .templateNameUnknown(name: name, nearest: nearest)
      case .unknownPartial(let name, let nearest):
        .templatePartialUnknown(name: name, nearest: nearest)
      case .unknownBlock(let name, let nearest): .templateBlockUnknown(name: name, nearest: nearest)
      case .textUnescaped(let name): .templateTextUnescaped(name: name)
      case .misused(let name, is: let kind): .templateNameMisused(name: name, expected: kind)
      case .recursivePartial(let name): .templateUnreadable(reason: "{{>\(name)}} → {{>\(name)}}")
      case .unreadable(let fault): .templateUnreadable(reason: fault.tags)
      }
    return Problem(
      kind,
      at: Place(
        file: path(problem.template), line: problem.line, column: problem.column,
        length: problem.length))
  }
}

extension TemplateProblem.SyntaxFault {
  /// The fault as tags, which read alike in every language.
  fileprivate var tags: String {
    switch self {
    case .tagUnclosed: "{{ …"
    case .nameEmpty: "{{}}"
    case .sectionUnclosed(let name): "{{#\(name)}} …"
    case .nestedTooDeeply(let name): "{{# {{# {{# … {{#\(name)}}"
    case .wrongClosing(let found, let expected?): "{{#\(expected)}} … {{/\(found)}}"
    case .wrongClosing(let found, nil): "… {{/\(found)}}"
    case .badDelimiters: "{{= =}}"
    }
  }
}
