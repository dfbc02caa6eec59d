/// French typography for the words of an HTML template: what stands between its tags.
///
/// Tags of HTML and of Mustache, entities, comments, and the content of elements that is no prose
/// are left as they are.
package func typographed(template source: [UInt8]) -> [UInt8] {
  var scanner = TemplateScanner(source)
  return unsafe source.withUnsafeBufferPointer { unsafe scanner.run($0) }
}

@safe
private struct TemplateScanner {
  private let source: [UInt8]
  private var output: [UInt8] = []
  private var typography = FrenchTypography()
  private var position = 0
  private var textStart = 0

  /// Elements whose content is not prose.
  private static let opaque = ["style", "script", "code", "pre", "textarea"]

  init(_ source: [UInt8]) { self.source = source }

  mutating func run(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    output.reserveCapacity(source.count + source.count / 16)
    while position < source.count {
      guard let end = endOfMarkup() else {
        position += 1
        continue
      }
      unsafe flush(bytes)
      output.append(contentsOf: source[position..<end])
      position = end
      textStart = end
    }
    unsafe flush(bytes)
    return output
  }

  private mutating func flush(_ bytes: UnsafeBufferPointer<UInt8>) {
    let text = unsafe UnsafeBufferPointer(rebasing: bytes[textStart..<position])
    unsafe typography.append(text, to: &output, escaping: false)
    textStart = position
  }

  /// Where the markup that begins here ends; nil where there is none.
  private mutating func endOfMarkup() -> Int? {
    if starts(with: "{{{") { return end(after: "}}}") }
    if starts(with: "{{") { return end(after: "}}") }
    if starts(with: "<!--") { return end(after: "-->") }
    if starts(with: "&") { return endOfEntity() }
    guard starts(with: "<"), position + 1 < source.count, isTagStart(source[position + 1]) else {
      return nil
    }
    let tagEnd = endOfTag()
    typography.reset()
    for name in TemplateScanner.opaque where starts(with: "<\(name)") {
      return end(after: "</\(name)>", from: tagEnd)
    }
    return tagEnd
  }

  private func isTagStart(_ byte: UInt8) -> Bool {
    ByteClass.isLetter(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
  }

  /// Behind the `>` of a tag; one between quotation marks or in a Mustache tag is none.
  private func endOfTag() -> Int {
    var quote: UInt8?
    var index = position
    while index < source.count {
      let byte = source[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
      index += 1
    }
    return source.count
  }

  private func endOfEntity() -> Int? {
    let rest = source[position...].prefix(12)
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")),
      !rest[..<end].contains(UInt8(ascii: " "))
    else { return nil }
    return end + 1
  }

  private func end(after mark: String, from start: Int? = nil) -> Int {
    let wanted = Array(mark.utf8)
    var index = start ?? position
    while index + wanted.count <= source.count {
      if source[index..<(index + wanted.count)].elementsEqual(wanted) { return index + wanted.count }
      index += 1
    }
    return source.count
  }

  private func starts(with text: String) -> Bool { source[position...].starts(with: text.utf8) }
}
