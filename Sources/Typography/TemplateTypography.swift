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
  private let markups: TemplateMarkups
  private var output: [UInt8] = []
  private var typography = FrenchTypography()
  private var position = 0
  private var textStart = 0

  init(_ source: [UInt8]) {
    self.source = source
    markups = TemplateMarkups(source)
  }

  mutating func run(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    output.reserveCapacity(source.count + source.count / 16)
    while position < source.count {
      guard let markup = markups.markup(at: position) else {
        position += 1
        continue
      }
      unsafe flush(bytes)
      pass(markup)
      output.append(contentsOf: source[position..<markup.end])
      position = markup.end
      textStart = markup.end
    }
    unsafe flush(bytes)
    return output
  }

  private mutating func flush(_ bytes: UnsafeBufferPointer<UInt8>) {
    let text = unsafe UnsafeBufferPointer(rebasing: bytes[textStart..<position])
    let following = unsafe ByteClass.isDoubleMark(text.last ?? 0) ? byteRead(from: position) : 0
    unsafe typography.append(text, to: &output, escaping: false, following: following)
    textStart = position
  }

  /// The byte that a reader sees next; 0 where the block ends.
  ///
  /// What a tag of Mustache comes to is not known: it is taken for a word.
  private func byteRead(from start: Int) -> UInt8 {
    var place = start
    while place < source.count {
      guard let markup = markups.markup(at: place) else { return source[place] }
      if source[place] == UInt8(ascii: "{") { return UInt8(ascii: "x") }
      switch markup.meaning {
      case .nothing: place = markup.end
      case .word: return UInt8(ascii: "x")
      case .lineEnd, .noBreakSpace: return UInt8(ascii: " ")
      case .block: return 0
      }
    }
    return 0
  }

  private mutating func pass(_ markup: TemplateMarkups.Markup) {
    switch markup.meaning {
    case .nothing: break
    case .word: typography.passWord()
    case .lineEnd: typography.passLineEnd()
    case .noBreakSpace:
      // Behind « one has been added already.
      if typography.endsInNoBreakSpace, output.suffix(2) == [0xC2, 0xA0] { output.removeLast(2) }
      typography.passNoBreakSpace()
    case .block: typography.reset()
    }
  }
}
