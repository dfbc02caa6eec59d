/// A GitHub alert: a block quote whose first line is `[!NOTE]` and the like.
enum Callout: String {
  case note, tip, important, warning

  /// The callout that a block quote is, and the text node that says so.
  static func of(_ blockQuote: CMarkNode) -> (callout: Callout, marker: CMarkNode)? {
    guard let paragraph = blockQuote.firstChild, paragraph.kind == .paragraph,
      let marker = paragraph.firstChild, marker.kind == .text,
      marker.next.map({ $0.kind == .softBreak || $0.kind == .lineBreak }) ?? true
    else { return nil }
    let callout: Callout? =
      switch marker.literal {
      case "[!NOTE]": .note
      case "[!TIP]": .tip
      case "[!IMPORTANT]": .important
      case "[!WARNING]", "[!CAUTION]": .warning
      default: nil
      }
    return callout.map { ($0, marker) }
  }

  func title(in words: MarkdownWords) -> String {
    switch self {
    case .note: words.note
    case .tip: words.tip
    case .important: words.important
    case .warning: words.warning
    }
  }
}
