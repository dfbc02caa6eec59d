/// The ways in which French prose is misread by YAML, recognised on the line as it was typed, with
/// the line to write instead.
enum YAMLTraps {
  /// Keys whose value is never a list.
  private static let textKeys: Set<String> = ["title", "description", "owner", "layout", "id"]

  /// The trap that a line falls into; nil for a line that means what it says.
  ///
  /// - Parameter indentation: what stands before it in its file.
  static func problem(
    in line: String, indentation: String = "", number: Int, file: String
  ) -> Problem? {
    let place = { (column: Int, length: Int) in
      Place(file: file, line: number, column: column, length: max(1, length))
    }
    if line.hasPrefix("\t") {
      let corrected = line.replacingTabs
      return Problem(.yamlTab(corrected: indentation + corrected), at: place(1, 1))
    }
    guard let (key, value, column) = split(line) else { return nil }
    if value.hasPrefix("\t") {
      return Problem(
        .yamlTab(
          corrected: "\(indentation)\(key): \(value.drop { $0 == "\t" || $0 == " " })"),
        at: place(column, 1))
    }
    guard let kind = trap(key: key, value: value, indentation: indentation) else {
      return isSpaced(line) ? nil : unspaced(key, value, at: place(column, 1))
    }
    return Problem(kind, at: place(column, value.unicodeScalars.count))
  }

  /// Whether YAML sees the end of the key: a space, or the end of the line, behind the colon.
  private static func isSpaced(_ line: String) -> Bool {
    let rest = line.drop { $0 != ":" }.dropFirst()
    return rest.isEmpty || rest.first == " " || rest.first == "\t"
  }

  /// `title:Aide`, also with a no-break space: YAML takes it for one word.
  private static func unspaced(_ key: String, _ value: String, at place: Place) -> Problem? {
    guard FrontMatterKeys.all.contains(where: { $0.name == key }) else { return nil }
    let text = value.drop(while: \.isWhitespace)
    return Problem(.yamlSpace(corrected: "\(key): \(text)"), at: place)
  }

  /// The same for a line of nested settings: what stands before the key is put back.
  static func problem(inNested line: String, number: Int, file: String) -> Problem? {
    let indentation = line.prefix { $0 == " " || $0 == "-" }
    let rest = String(line.dropFirst(indentation.count))
    let found = problem(in: rest, indentation: String(indentation), number: number, file: file)
    guard var problem = found else { return nil }
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

  private static func trap(key: String, value: String, indentation: String) -> Problem.Kind? {
    guard let first = value.first, !isBlockScalar(value) else { return nil }
    let corrected = { (text: String) in "\(indentation)\(key): \(quoted(text))" }
    if first == "\"" || first == "'" {
      return endsEarly(value).map { .yamlInnerQuotes(corrected: corrected($0)) }
    }
    if "“”„‘’".contains(first) {
      return .yamlCurlyQuotes(corrected: corrected(withoutCurlyQuotes(value)))
    }
    let isIndicator = value.hasPrefix("- ") || value.hasPrefix("? ")
    if textKeys.contains(key), isIndicator || "[{&*!|>%@`".contains(first) {
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
    let outer = value.first == "‘" || value.first == "’" ? "‘’" : "“”„"
    var text = value[...].drop { outer.contains($0) }
    while let last = text.last, outer.contains(last) { text.removeLast() }
    return String(text).trimmingSpaces()
  }

  /// `>-` and `|`, which say that the text follows on the next lines.
  private static func isBlockScalar(_ value: String) -> Bool {
    guard let first = value.first, ">|".contains(first) else { return false }
    return value.dropFirst().allSatisfy { "+-123456789".contains($0) }
  }

  /// What was meant to stand in quotation marks that end before the value does, `'L'acte'`; nil
  /// where they end with it.
  private static func endsEarly(_ value: String) -> String? {
    guard let quote = value.first, value.count > 2, value.last == quote else { return nil }
    let inner = value.dropFirst().dropLast()
    let rest = quote == "'" ? inner.replacing("''", with: "") : inner.replacing("\\\"", with: "")
    return rest.contains(quote) ? String(inner) : nil
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
