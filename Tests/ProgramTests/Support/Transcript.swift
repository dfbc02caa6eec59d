import FileSystem
import Glibc
import TestSupport

/// Requests and what is answered to them, as a file in `Transcripts` has them.
///
/// `# …` is a remark; `@ account` gives Afi DOSSOU an account, `@ setting NAME VALUE` changes a row
/// of the portal, `@ sql …` the accounts. Lines with `>` are a request: the method and the address,
/// headers, an empty line, the body. Lines with `<` are the answer as it goes to the web server:
/// `*` in a line stands for anything, a line of `*` alone for any lines. In a request, `{cookie}`,
/// `{form_token}`, `{session}` and `{jeton}` are what was last given, `{activation}` and the like
/// the token in the newest mail of a kind.
struct Transcript: Sendable {
  enum Step: Sendable, Equatable {
    case account
    case sql(String)
    case request([String])
    case answer([String])
  }

  struct Unreadable: Error {
    var file: String
    var line: String
  }

  let name: String
  private(set) var settings: [String: String] = [:]
  private(set) var steps: [Step] = []

  static let all: [Result<Transcript, any Error>] = {
    let folder = "\(Repository.root)/Tests/ProgramTests/Transcripts"
    let names = (try? listTree(folder).map(\.path).filter { $0.hasSuffix(".txt") }.sorted()) ?? []
    return names.map { name in
      Result {
        let text = String(
          decoding: try readFile("\(folder)/\(name)", limit: 1 << 20), as: UTF8.self)
        return try Transcript(name, text)
      }
    }
  }()

  init(_ name: String, _ text: String) throws {
    self.name = name
    for line in text.split(separator: "\n").map(String.init) where !line.hasPrefix("#") {
      try read(line)
    }
  }

  private mutating func read(_ line: String) throws {
    let content = String(line.dropFirst(2))
    switch line.first {
    case ">": add(content, toRequest: true)
    case "<": add(content, toRequest: false)
    case "@":
      let words = content.split(separator: " ", maxSplits: 1).map(String.init)
      switch words.first {
      case "account": steps.append(.account)
      case "sql": steps.append(.sql(words[1]))
      case "setting":
        let pair = words[1].split(separator: " ", maxSplits: 1).map(String.init)
        settings[pair[0]] = pair.count > 1 ? pair[1] : ""
      default: throw Unreadable(file: name, line: line)
      }
    default: throw Unreadable(file: name, line: line)
    }
  }

  private mutating func add(_ line: String, toRequest isRequest: Bool) {
    switch (steps.last, isRequest) {
    case (.request(let lines)?, true): steps[steps.count - 1] = .request(lines + [line])
    case (.answer(let lines)?, false): steps[steps.count - 1] = .answer(lines + [line])
    default: steps.append(isRequest ? .request([line]) : .answer([line]))
    }
  }
}

extension Visit {
  /// A request of a transcript, its placeholders filled in.
  init(lines: [String]) {
    let first = lines[0].split(separator: " ", maxSplits: 1).map(String.init)
    self.init(method: first[0], address: first.count > 1 ? first[1] : "")
    let headers = lines.dropFirst().prefix { !$0.isEmpty }
    self.headers = headers.compactMap { line in
      line.firstRange(of: ": ").map {
        (name: String(line[..<$0.lowerBound]), value: String(line[$0.upperBound...]))
      }
    }
    body = Array(lines.dropFirst(headers.count + 2).joined(separator: "\n").utf8)
  }
}

/// Lines with `*` in them.
enum Wildcards {
  /// Whether lines are what a pattern says; a line of `*` alone stands for any lines.
  static func match(_ pattern: ArraySlice<String>, _ lines: ArraySlice<String>) -> Bool {
    guard let first = pattern.first else { return lines.isEmpty }
    if first == "*" {
      return (lines.startIndex...lines.endIndex).contains {
        match(pattern.dropFirst(), lines[$0...])
      }
    }
    guard let line = lines.first, match(first, line) else { return false }
    return match(pattern.dropFirst(), lines.dropFirst())
  }

  private static func match(_ pattern: String, _ line: String) -> Bool {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard parts.count > 1, let last = parts.last else { return pattern == line }
    guard line.hasPrefix(parts[0]) else { return false }
    var rest = line.dropFirst(parts[0].count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.hasSuffix(last)
  }
}
