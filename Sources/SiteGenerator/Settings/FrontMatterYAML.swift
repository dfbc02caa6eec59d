import Yams

/// Reads a front matter by a YAML parser.
package enum FrontMatterYAML {
  /// - Parameters:
  ///   - linesBefore: the lines of the file before the YAML's first.
  /// - Returns: the entries, and what kept them from being read.
  package static func entries(
    of yaml: String, linesBefore: Int, file: String
  ) -> (entries: [FrontMatterEntry], problems: [Problem]) {
    do {
      try YAMLGuard.check(Array(yaml.utf8), mostTokens: 1_000)
      guard let node = try Yams.compose(yaml: yaml, .basic, .default, .utf8) else {
        return ([], [])
      }
      guard case .mapping(let mapping) = node else {
        let place = Place(file: file, line: linesBefore + 1, column: 1)
        return ([], [Problem(.frontMatterUnreadable(reason: .notKeysAndValues), at: place)])
      }
      return (mapping.map { entry($0.key, $0.value, linesBefore) }, [])
    } catch {
      return (
        [], [YAMLFailure(error, in: yaml).problem(inFrontMatterOf: file, linesBefore: linesBefore)]
      )
    }
  }

  private static func entry(_ key: Node, _ value: Node, _ linesBefore: Int) -> FrontMatterEntry {
    FrontMatterEntry(
      key: key.scalar?.string ?? "", value: self.value(of: value),
      line: (key.mark?.line ?? 1) + linesBefore, keyColumn: key.mark?.column ?? 1,
      valueColumn: value.mark?.column ?? 1)
  }

  private static func value(of node: Node) -> FrontMatterEntry.Value {
    switch node {
    case .scalar(let scalar):
      return .text(scalar.string, isPlain: scalar.style == .plain || scalar.style == .any)
    case .sequence(let sequence):
      let texts = sequence.compactMap { $0.scalar?.string }
      return texts.count == sequence.count ? .list(texts) : .other
    case .mapping, .alias: return .other
    }
  }
}
