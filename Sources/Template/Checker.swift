extension Templates {
  /// Everything in a template that its contract does not allow, partials and parents included.
  ///
  /// In the order of the text, each problem once.
  package func problems(in name: String, against contract: Contract) -> [TemplateProblem] {
    var checker = Checker(templates: self, contract: contract)
    checker.check(nodes(of: name), of: name)
    return checker.problems
  }
}

/// Walks a template as a render does, with contracts for values.
private struct Checker {
  let templates: Templates
  private(set) var problems: [TemplateProblem] = []
  private var known: Set<TemplateProblem> = []
  private var stack: [Scope]
  private var overrides: [String: (block: Block, template: String)] = [:]
  /// The partials that are open, for those that contain themselves.
  private var open: [String] = []

  private enum Scope {
    case names(Contract)
    case text
  }

  init(templates: Templates, contract: Contract) {
    self.templates = templates
    stack = [.names(contract)]
  }

  mutating func check(_ nodes: [Node], of template: String) {
    for node in nodes {
      switch node {
      case .text: break
      case .variable(let name, let escaped): variable(name, escaped: escaped, in: template)
      case .section(let name, let inverted, let inner):
        section(name, inverted: inverted, inner, in: template)
      case .partial(let name, _): enter(name, in: template)
      case .parent(let name, _, let blocks): parent(name, blocks, in: template)
      case .block(let block): self.block(block, in: template)
      }
    }
  }

  private mutating func add(_ kind: TemplateProblem.Kind, at name: Name, in template: String) {
    let problem = templates.problem(kind, at: name, in: template)
    if known.insert(problem).inserted { problems.append(problem) }
  }

  // MARK: Names

  private mutating func variable(_ name: Name, escaped: Bool, in template: String) {
    guard let kind = kind(of: name, in: template) else { return }
    switch (kind, escaped) {
    case (.text, true), (.html, false): break
    case (.text, false): add(.textUnescaped(name.text), at: name, in: template)
    default: add(.misused(name.text, is: kind.name), at: name, in: template)
    }
  }

  private mutating func section(
    _ name: Name, inverted: Bool, _ inner: [Node], in template: String
  ) {
    guard let kind = kind(of: name, in: template) else { return }
    if inverted { return check(inner, of: template) }
    switch kind {
    case .list(let contract), .record(let contract): scoped(.names(contract), inner, template)
    case .text, .texts: scoped(.text, inner, template)
    case .flag, .html: check(inner, of: template)
    }
  }

  private mutating func scoped(_ scope: Scope, _ inner: [Node], _ template: String) {
    stack.append(scope)
    check(inner, of: template)
    stack.removeLast()
  }

  /// What a name is; a problem, and nil, where the contract has no such name.
  private mutating func kind(of name: Name, in template: String) -> Contract.Kind? {
    if name.parts.isEmpty {
      if case .text? = stack.last { return .text }
      add(.misused(".", is: "record"), at: name, in: template)
      return nil
    }
    for case .names(let contract) in stack.reversed() {
      guard let first = contract.names[name.parts[0]] else { continue }
      var kind = first
      for (depth, part) in name.parts.enumerated().dropFirst() {
        guard case .record(let inner) = kind, let next = inner.names[part] else {
          let known = name.parts[..<depth].joined(separator: ".")
          return unknown(name, among: kind.inner.names.keys.map { "\(known).\($0)" }, template)
        }
        kind = next
      }
      return kind
    }
    return unknown(name, among: visibleNames, template)
  }

  private mutating func unknown(
    _ name: Name, among names: [String], _ template: String
  ) -> Contract.Kind? {
    let nearest = nearestName(to: name.text, among: names)
    add(.unknownName(name.text, nearest: nearest), at: name, in: template)
    return nil
  }

  private var visibleNames: [String] {
    stack.flatMap { scope -> [String] in
      guard case .names(let contract) = scope else { return [] }
      return Array(contract.names.keys)
    }
  }

  // MARK: Other templates

  private mutating func enter(_ name: Name, in template: String) {
    guard let full = templates.resolve(name.text) else {
      let nearest = nearestName(to: name.text, among: templates.partialNames)
      return add(.unknownPartial(name.text, nearest: nearest), at: name, in: template)
    }
    guard !open.contains(full) else {
      return add(.recursivePartial(name.text), at: name, in: template)
    }
    open.append(full)
    check(templates.nodes(of: full), of: full)
    open.removeLast()
  }

  private mutating func parent(_ name: Name, _ blocks: [Block], in template: String) {
    if let full = templates.resolve(name.text) {
      let names = Checker.blockNames(templates.nodes(of: full), templates, depth: 0)
      for block in blocks where !names.contains(block.name.text) {
        let nearest = nearestName(to: block.name.text, among: names.sorted())
        add(.unknownBlock(block.name.text, nearest: nearest), at: block.name, in: template)
      }
    }
    let outer = overrides
    for block in blocks where overrides[block.name.text] == nil {
      overrides[block.name.text] = (block, template)
    }
    enter(name, in: template)
    overrides = outer
  }

  private mutating func block(_ block: Block, in template: String) {
    guard let override = overrides[block.name.text] else { return check(block.nodes, of: template) }
    let outer = overrides
    overrides[block.name.text] = nil
    check(override.block.nodes, of: override.template)
    overrides = outer
  }

  /// The blocks that a template, or one that it uses, offers to be overridden.
  private static func blockNames(
    _ nodes: [Node], _ templates: Templates, depth: Int
  ) -> Set<String> {
    guard depth < 20 else { return [] }
    return nodes.reduce(into: Set<String>()) { names, node in
      switch node {
      case .text, .variable: break
      case .section(_, _, let inner):
        names.formUnion(blockNames(inner, templates, depth: depth + 1))
      case .block(let block):
        names.insert(block.name.text)
        names.formUnion(blockNames(block.nodes, templates, depth: depth + 1))
      case .partial(let name, _):
        guard let full = templates.resolve(name.text) else { break }
        names.formUnion(blockNames(templates.nodes(of: full), templates, depth: depth + 1))
      case .parent(let name, _, let blocks):
        for block in blocks {
          names.formUnion(blockNames(block.nodes, templates, depth: depth + 1))
        }
        guard let full = templates.resolve(name.text) else { break }
        names.formUnion(blockNames(templates.nodes(of: full), templates, depth: depth + 1))
      }
    }
  }
}
