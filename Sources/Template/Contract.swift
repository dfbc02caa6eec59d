/// The names that a template may use, and as what.
package struct Contract: Sendable, Equatable {
  package indirect enum Kind: Sendable, Equatable {
    /// `{{name}}`; may be absent, which `{{#name}}` finds out.
    case text
    /// `{{{name}}}`; may be absent.
    case html
    /// `{{#name}}` and `{{^name}}` only.
    case flag
    /// `{{#name}}` once for each record.
    case list(Contract)
    /// `{{#name}}` once for each text, printed by `{{.}}`.
    case texts
    /// `{{#name}}` or `{{name.part}}`; may be absent.
    case record(Contract)
  }

  package var names: [String: Kind]

  package init(names: [String: Kind]) { self.names = names }

  /// Both contracts in one; where both have a name, `other`'s counts.
  package func merging(_ other: Contract) -> Contract {
    Contract(names: names.merging(other.names) { $1 })
  }

  // MARK: As rows

  /// The contract as rows of a table: `acts`, `list`; `acts.title`, `text`.
  ///
  /// In order.
  package var rows: [(path: String, kind: String)] {
    names.sorted { $0.key < $1.key }.flatMap { name, kind in
      [(path: name, kind: kind.name)]
        + kind.inner.rows.map { (path: "\(name).\($0.path)", kind: $0.kind) }
    }
  }

  /// Reads the rows of a contract; nil where a row has no kind that exists, or no parent.
  package init?(rows: some Sequence<(path: String, kind: String)>) {
    names = [:]
    for (path, kind) in rows.sorted(by: { $0.path < $1.path }) {
      let parts = path.split(separator: ".").map(String.init)
      guard let kind = Kind(name: kind), insert(kind, at: parts[...]) else { return nil }
    }
  }

  private mutating func insert(_ kind: Kind, at path: ArraySlice<String>) -> Bool {
    guard let name = path.first else { return false }
    if path.count == 1 {
      names[name] = kind
      return true
    }
    guard let parent = names[name] else { return false }
    var inner = parent.inner
    guard inner.insert(kind, at: path.dropFirst()) else { return false }
    switch parent {
    case .list: names[name] = .list(inner)
    case .record: names[name] = .record(inner)
    case .text, .html, .flag, .texts: return false
    }
    return true
  }
}

extension Contract.Kind {
  /// The word for the kind in a table.
  package var name: String {
    switch self {
    case .text: "text"
    case .html: "html"
    case .flag: "flag"
    case .list: "list"
    case .texts: "texts"
    case .record: "record"
    }
  }

  init?(name: String) {
    switch name {
    case "text": self = .text
    case "html": self = .html
    case "flag": self = .flag
    case "list": self = .list(Contract(names: [:]))
    case "texts": self = .texts
    case "record": self = .record(Contract(names: [:]))
    default: return nil
    }
  }

  /// The names below this one.
  var inner: Contract {
    switch self {
    case .list(let contract), .record(let contract): contract
    case .text, .html, .flag, .texts: Contract(names: [:])
    }
  }
}
