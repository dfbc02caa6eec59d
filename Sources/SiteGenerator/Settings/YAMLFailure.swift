import Yams

/// Why a text is not YAML.
struct YAMLFailure {
  var reason: Problem.UnreadableReason
  /// From 1.
  var line: Int
  var column: Int
  /// The key, where one was written twice.
  var repeatedKey: String?

  init(_ error: any Error, in yaml: String) {
    (reason, line, column) = (.malformed, 1, 1)
    if let refusal = error as? YAMLGuard.Refusal {
      let place = UTF8Check.place(of: refusal.offset, in: Array(yaml.utf8), file: "")
      (reason, line, column) = (refusal.reason, place.line, place.column)
      return
    }
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let place = context.flatMap(YAMLFailure.opening) ?? mark
      (reason, line, column) = (.ofYAML(problem), place.line, place.column)
    case .reader(let problem, _, _, _): reason = .ofYAML(problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      repeatedKey = duplicates.first
      line = max(1, context.mark.line)
      line = YAMLFailure.secondLine(of: duplicates.first ?? "", from: line, in: yaml) ?? line
    default: break
    }
  }

  func problem(inFrontMatterOf file: String, linesBefore: Int) -> Problem {
    let place = Place(file: file, line: line + linesBefore, column: column)
    if let repeatedKey {
      return Problem(.frontMatterKeyRepeated(key: repeatedKey.onOneLine), at: place)
    }
    return Problem(.frontMatterUnreadable(reason: reason), at: place)
  }

  /// Where something opens that nothing closes: that is the line to correct, not the one on which
  /// the parser gave up.
  private static func opening(_ context: YamlError.Context) -> Mark? {
    let opens = ["quoted scalar", "flow sequence", "flow mapping", "simple key"]
    return opens.contains { context.text.contains($0) } ? context.mark : nil
  }

  /// The line on which a key is written for the second time.
  private static func secondLine(of key: String, from first: Int, in yaml: String) -> Int? {
    let lines = yaml.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    let written = lines.indices.dropFirst(first - 1).filter { number in
      let line = lines[number].drop { $0 == " " }
      return line.hasPrefix(key) && line.dropFirst(key.count).drop { $0 == " " }.first == ":"
    }
    return written.count > 1 ? written[1] + 1 : nil
  }
}
