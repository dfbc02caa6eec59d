import Typography

extension Document {
  /// Reads a Markdown text and writes its HTML.
  ///
  /// - Parameters:
  ///   - source: UTF-8, without front matter.
  ///   - options: how it is read and written.
  package init(parsing source: UnsafeBufferPointer<UInt8>, options: MarkdownOptions) {
    let tree = unsafe CMarkTree(parsing: source)
    let text = unsafe SourceText(source, linesBefore: options.linesBefore)
    var renderer = HTMLRenderer(source: text, options: options)
    renderer.document.html.reserveCapacity(source.count * 3 / 2 + 256)
    if text.contains("{#") { renderer.takeExplicitIds(of: tree.root) }
    tree.root.walk { node, entering in renderer.visit(node, entering: entering) }
    self = renderer.document
    // A build keeps every page's HTML until all are linked: not a byte more than it has.
    html = Array(html[...])
  }

  /// Reads a Markdown text that is all there is of its file.
  package init(parsing source: String, options: MarkdownOptions = MarkdownOptions()) {
    let bytes = Array(source.utf8)
    self = unsafe bytes.withUnsafeBufferPointer { unsafe Document(parsing: $0, options: options) }
  }
}

/// Writes the HTML of a tree, node by node.
///
/// Blocks and inlines have files of their own.
struct HTMLRenderer {
  var document = Document()
  private(set) var source: SourceText
  let options: MarkdownOptions
  var typography = FrenchTypography()

  /// The first line of the block whose text is being written, in the file.
  var blockLine = 1
  /// How many links to an address stand in the blocks that begin on that line.
  var linksOfBlock: [String: Int] = [:]
  /// The number of the link at hand, where it leads to a file. (Links do not nest in CommonMark.)
  var openFileLink: Int?
  /// How often remarks were made on the same words, typed behind the same line.
  var remarked: [TypedWords: Int] = [:]
  /// Ids that headings have taken, or are given further on.
  var takenIds: Set<String> = []
  /// The number that the id made last of the same words has.
  var lastNumbers: [String: Int] = [:]
  /// The block quotes that are open, innermost last: whether each is a callout.
  var openQuotes: [Bool] = []
  /// The `[!NOTE]` of a callout that was just entered, until it is passed.
  var calloutMarker: CMarkNode?
  /// The last text of the heading at hand where it ends in ` {#id}`, which is not shown.
  var headingIdText: CMarkNode?
  /// The alignment of each column of the table at hand.
  var columnAlignments: [UInt8] = []
  /// The column of the cell at hand, from 0.
  var column = 0
  /// Whether the row at hand is the table's first, which names the columns.
  var isHeaderRow = false
  /// Whether a row of the table at hand has opened `<tbody>`.
  var tableHasBody = false
  /// Whether the text at hand stands in a table's cell, where lines may be broken.
  var isInCell = false
  /// The elements of HTML that are open, innermost last.
  var openTags: [OpenTag] = []
  /// The footnotes defined so far.
  var footnoteCount = 0
  /// The footnotes that a reference with an id leads to.
  var referencedFootnotes: Set<String> = []

  init(source: SourceText, options: MarkdownOptions) {
    self.source = source
    self.options = options
  }

  mutating func visit(_ node: CMarkNode, entering: Bool) -> Descent {
    let kind = node.kind
    if !entering, !openTags.isEmpty { closeTags(in: node) }
    switch kind {
    case .text: text(node)
    case .softBreak: softBreak()
    case .lineBreak: lineBreak()
    case .code: code(node)
    case .htmlInline, .htmlBlock: rawHTML(node)
    case .codeBlock: codeBlock(node)
    case .thematicBreak: write("<hr>\n")
    case .image: if entering { return image(node) }
    case .link: return link(node, entering: entering)
    case .emphasis: write(entering ? "<em>" : "</em>")
    case .strong: write(entering ? "<strong>" : "</strong>")
    case .strikethrough: write(entering ? "<del>" : "</del>")
    case .footnoteReference: if entering { footnoteReference(node) }
    default: return block(node, kind, entering: entering)
    }
    return .enter
  }

  // MARK: Remarks

  struct TypedWords: Hashable {
    var words: String
    var line: Int
  }

  /// Remarks on what was typed in the block that begins at a line.
  mutating func note(_ kind: Remark.Kind, typed words: String, from line: Int) {
    document.remarks.append(remark(kind, typed: words, from: line))
  }

  /// The remark to make on the words that were typed next behind a line.
  mutating func remark(_ kind: Remark.Kind, typed words: String, from line: Int) -> Remark {
    let typed = TypedWords(words: words, line: line)
    let place = source.place(of: words, from: line, occurrence: remarked[typed, default: 0])
    remarked[typed, default: 0] += 1
    return Remark(
      kind: kind, line: place.line, column: place.column, length: words.unicodeScalars.count)
  }

  // MARK: Writing

  mutating func write(_ html: StaticString) {
    unsafe document.html.append(
      contentsOf: UnsafeBufferPointer(start: html.utf8Start, count: html.utf8CodeUnitCount))
  }

  mutating func write(_ html: String) {
    document.html.append(contentsOf: html.utf8)
  }

  mutating func hole(_ content: Hole.Content) {
    document.holes.append(Hole(offset: document.html.count, content: content))
  }
}
