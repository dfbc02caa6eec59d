import Markdown

/// The HTML of a Markdown text, with its no-break spaces as `_` and its holes as `‹address 0›`.
func html(_ markdown: String, _ options: MarkdownOptions = MarkdownOptions()) -> String {
  shown(Document(parsing: markdown, options: options))
}

/// The HTML of a document, likewise.
func shown(_ document: Document) -> String {
  var output: [UInt8] = []
  var start = 0
  for hole in document.holes {
    output += document.html[start..<hole.offset] + "‹\(name(of: hole.content))›".utf8
    start = hole.offset
  }
  output += document.html[start...]
  return visible(String(decoding: output, as: UTF8.self))
}

/// A text with its no-break spaces made visible.
func visible(_ text: String) -> String { String(text.map { $0 == "\u{A0}" ? "_" : $0 }) }

private func name(of content: Hole.Content) -> String {
  switch content {
  case .address(let link): "address \(link)"
  case .image(let link): "image \(link)"
  case .fileNote(let link): "note \(link)"
  case .contactCard(let link): "card \(link)"
  }
}

/// Options that differ from the usual ones.
func options(_ change: (inout MarkdownOptions) -> Void) -> MarkdownOptions {
  var options = MarkdownOptions()
  change(&options)
  return options
}
