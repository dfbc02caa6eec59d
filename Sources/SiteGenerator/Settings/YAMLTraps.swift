/// The ways in which French prose is misread by YAML, recognised on the line as it was typed, with
/// the line to write instead.
enum YAMLTraps {
  /// Keys whose value is never a list.
  private static let textKeys: Set<String> = ["title", "description", "owner", "layout", "id"]

  /// The trap that a line falls into; nil for a line that means what it says.
  static func problem(in line: String, number: Int, file: String) -> Problem? {
    let place = { (column: Int, length: Int) in
      Place(file: file, line: number, column: column, length: max(1, length))
    }
    if line.hasPrefix("\t") {
      let corrected = line.replacingTabs
      return Problem(.yamlTab(corrected: corrected), at: place(1, 1))
    }
    guard let (key, value, column) = split(line) else { return nil }
    if value.hasPrefix("\t") {
      return Problem(
        .yamlTab(corrected: "\(key): \(value.drop { $0 == "\t" || $0 == " " })"),
        at: place(column, 1))
    }
    guard let kind = trap(key: key, value: value) else { return nil }
    return Problem(kind, at: place(column, value.unicodeScalars.count))
  }

  /// The same for a line of nested settings: what stands before the key is put back.
  static func problem(inNested line: String, number: Int, file: String) -> Problem? {
    let indentation = line.prefix { $0 == " " || $0 == "-" }
    let rest = String(line.dropFirst(indentation.count))
    guard var problem = problem(in: rest, number: number, file: file) else { return nil }
    problem.place.column += indentation.count
    return problem
  }

  /// `key: value` → its parts, and the column of the value.
  private static func split(_ line: String) -> (key: String, value: String, column: Int)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let key = line[..<colon]
    guard !key.isEmpty, key.allSatisfy({ $0.isLetter || $0 == "_" || $0 == "-" || $0 == " " }),
      !key.hasPrefix(" "), !key.hasPrefix("-")
    else { return nil }
    let rest = line[line.index(after: colon)...]
    let value = rest.drop { $0 == " " }
    let column = line.unicodeScalars.count - value.unicodeScalars.count + 1
    return (String(key).trimmingSpaces(), String(value).trimmingSpaces(), column)
  }

  private static func trap(key: String, value: String) -> Problem.Kind? {
    guard let first = value.first, first != "\"", first != "'" else { return nil }
    let corrected = { (text: String) in "\(key): \(quoted(text))" }
    if "“”„‘".contains(first) {
      return .yamlCurlyQuotes(corrected: corrected(withoutCurlyQuotes(value)))
    }
    if textKeys.contains(key), "[{&*!|>%@`".contains(first) {
      return .yamlReservedCharacter(character: String(first), corrected: corrected(value))
    }
    // An anchor, an alias or a tag is told by `YAMLGuard`.
    if "[{&*!".contains(first) { return nil }
    if value.contains(" #") { return .yamlHash(corrected: corrected(value)) }
    if value.contains(": ") || value.hasSuffix(":") || value.contains(" :") {
      return .yamlColon(corrected: corrected(value))
    }
    return nil
  }

  private static func withoutCurlyQuotes(_ value: String) -> String {
    String(value.filter { !"“”„‘".contains($0) }).trimmingSpaces()
  }

  /// A text between YAML's double quotation marks.
  static func quoted(_ text: String) -> String {
    let escaped = text.reduce(into: "") { escaped, character in
      if character == "\"" || character == "\\" { escaped.append("\\") }
      escaped.append(character)
    }
    return "\"\(escaped)\""
  }
}

extension String {
  fileprivate var replacingTabs: String { map { $0 == "\t" ? "  " : String($0) }.joined() }
}
