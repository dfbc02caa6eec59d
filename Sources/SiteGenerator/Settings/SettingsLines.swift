import Yams

/// Finds the texts of `site.yml` that are not of one line: in the subject of a mail or a feed they
/// would become lines of their own.
enum SettingsLines {
  static func problems(in root: Node, file: String) -> [Problem] {
    problems(in: root, key: "site.yml", file)
  }

  /// - Parameter key: the path of the node, as a problem says it.
  private static func problems(in node: Node, key: String, _ file: String) -> [Problem] {
    switch node {
    case .scalar(let scalar):
      return scalar.string.hasControls ? [problem(at: scalar.mark, key: key, file)] : []
    case .sequence(let sequence):
      return sequence.flatMap { problems(in: $0, key: key, file) }
    case .mapping(let mapping):
      return mapping.flatMap { name, value in
        let path = self.path(of: name.scalar?.string ?? "", in: key)
        return problems(in: name, key: path, file) + problems(in: value, key: path, file)
      }
    case .alias: return []
    }
  }

  private static func problem(at mark: Mark?, key: String, _ file: String) -> Problem {
    Problem(
      .settingWrong(key: key, value: "…", expected: .line),
      at: Place(file: file, line: mark?.line ?? 0, column: mark?.column ?? 0))
  }

  private static func path(of name: String, in key: String) -> String {
    key == "site.yml" ? name.onOneLine : "\(key).\(name.onOneLine)"
  }
}
