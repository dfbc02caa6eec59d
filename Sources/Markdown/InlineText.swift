import Typography

/// The words of a node without their marks: what a link or heading is called.
struct InlineText {
  let options: MarkdownOptions
  /// The text that ends in a heading's `{#id}`.
  let headingIdText: CMarkNode?

  /// A node's text in the page's typography, not escaped.
  func text(of node: CMarkNode) -> String {
    var bytes: [UInt8] = []
    var typography = FrenchTypography()
    var scripts = Scripts()
    node.walk { inner, entering in
      guard entering else { return .enter }
      switch inner.kind {
      case .text, .code: append(inner, to: &bytes, &typography)
      case .softBreak, .lineBreak:
        bytes.append(UInt8(ascii: " "))
        typography.passLineEnd()
      case .htmlInline: append(InlineTag(inner.literal), to: &bytes, &typography, &scripts)
      default: break
      }
      return .enter
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func append(
    _ tag: InlineTag?, to bytes: inout [UInt8], _ typography: inout FrenchTypography,
    _ scripts: inout Scripts
  ) {
    guard let tag else { return }
    if tag.element == .lineBreak {
      bytes.append(UInt8(ascii: " "))
      typography.passLineEnd()
    } else {
      scripts.pass((tag.form == .closing ? "/" : "") + tag.element.rawValue, in: &bytes)
      if tag.form == .closing, tag.element.isScript { typography.passWord() }
    }
  }

  private func append(
    _ node: CMarkNode, to bytes: inout [UInt8], _ typography: inout FrenchTypography
  ) {
    unsafe node.withLiteral { literal in
      let end = node == headingIdText ? node.explicitIdStart : nil
      let text = unsafe UnsafeBufferPointer(rebasing: literal[..<(end ?? literal.count)])
      if node.kind == .code || !options.frenchTypography {
        unsafe bytes.append(contentsOf: text)
        typography.passWord()
        return
      }
      let following = unsafe byteRead(behind: text, of: node)
      guard unsafe text.contains(UInt8(ascii: "{")) else {
        unsafe typography.append(text, to: &bytes, escaping: false, following: following)
        return
      }
      var filled = unsafe PlaceholderScanner.filling(text, with: options.placeholders)
      filled.withUTF8 {
        unsafe typography.append($0, to: &bytes, escaping: false, following: following)
      }
    }
  }

  /// The byte that is read behind a text which ends in `:` or `;`.
  ///
  /// Behind another it does not matter, and is not looked for.
  func byteRead(behind text: UnsafeBufferPointer<UInt8>, of node: CMarkNode) -> UInt8 {
    guard let last = unsafe text.last, last == UInt8(ascii: ":") || last == UInt8(ascii: ";"),
      node != headingIdText, let next = node.nextInline
    else { return 0 }
    switch next.kind {
    case .text: return unsafe next.withLiteral { unsafe $0.first ?? 0 }
    case .softBreak, .lineBreak, .htmlInline: return UInt8(ascii: " ")
    default: return UInt8(ascii: "x")
    }
  }
}
