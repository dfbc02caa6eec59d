/// The templates of a theme, each parsed once.
///
/// A template may use another one as a partial (`{{>header}}`) or as its parent (`{{<base}}`): a
/// name is looked up below `partials/`, then as it is.
package struct Templates: Sendable {
  /// What is wrong with the templates whoever uses them: their syntax, and partials in a circle.
  package private(set) var problems: [TemplateProblem] = []

  private let sources: [String: [UInt8]]
  private var nodes: [String: [Node]] = [:]

  /// - Parameter sources: a template's name (`page`, `partials/base`) → its UTF-8 text.
  package init(_ sources: [String: [UInt8]]) {
    self.sources = sources
    for (name, source) in sources.sorted(by: { $0.key < $1.key }) {
      var parser = Parser(source, template: name)
      do { nodes[name] = try parser.parse() } catch { problems.append(error) }
    }
  }

  package func contains(_ name: String) -> Bool { sources[name] != nil }

  /// The full name of a partial or parent; nil where there is none.
  func resolve(_ name: String) -> String? {
    let partial = "partials/\(name)"
    if nodes[partial] != nil { return partial }
    return nodes[name] == nil ? nil : name
  }

  /// The nodes of a template by its full name.
  func nodes(of name: String) -> [Node] { nodes[name] ?? [] }

  /// The names that a partial or parent can be called by.
  var partialNames: [String] {
    nodes.keys.map { $0.hasPrefix("partials/") ? String($0.dropFirst("partials/".count)) : $0 }
      .sorted()
  }

  func problem(
    _ kind: TemplateProblem.Kind, at name: Name, in template: String
  ) -> TemplateProblem {
    TemplateProblem(kind, at: name.tag, in: sources[template] ?? [], template: template)
  }

  // MARK: Rendering

  /// Appends a template filled in with a record.
  package func render(
    _ name: String, with record: [String: Value], into output: inout [UInt8]
  ) {
    render(name, with: [record], into: &output)
  }

  /// Appends a template filled in with records, the last of which counts first: what all pages
  /// share need be made only once.
  package func render(
    _ name: String, with records: [[String: Value]], into output: inout [UInt8]
  ) {
    var renderer = Renderer(templates: self, records: records)
    renderer.render(nodes(of: name), depth: 0, into: &output)
  }
}
