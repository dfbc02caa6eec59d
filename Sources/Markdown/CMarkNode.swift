import CCMarkGFM
import Glibc

/// A node of a `CMarkTree`, valid while the tree is.
@safe
struct CMarkNode: Equatable {
  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { unsafe self.pointer = pointer }

  static func == (left: CMarkNode, right: CMarkNode) -> Bool {
    unsafe left.pointer == right.pointer
  }

  /// What a node is; the names are CommonMark's.
  enum Kind {
    case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case footnoteDefinition, table, tableRow, tableCell
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
    case footnoteReference, strikethrough
    case other
  }

  var kind: Kind {
    let type = unsafe cmark_node_get_type(pointer)
    return switch type {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
    case guichet_node_table_cell(): .tableCell
    case guichet_node_table_row(): .tableRow
    case guichet_node_table(): .table
    case guichet_node_strikethrough(): .strikethrough
    default: .other
    }
  }

  /// Whether cmark's iterator gives the node no exit event.
  var isLeaf: Bool {
    switch kind {
    case .text, .softBreak, .lineBreak, .code, .codeBlock, .htmlBlock, .htmlInline, .thematicBreak:
      true
    default: false
    }
  }

  var parent: CMarkNode? { unsafe cmark_node_parent(pointer).map { unsafe CMarkNode($0) } }
  var next: CMarkNode? { unsafe cmark_node_next(pointer).map { unsafe CMarkNode($0) } }
  var firstChild: CMarkNode? { unsafe cmark_node_first_child(pointer).map { unsafe CMarkNode($0) } }
  var lastChild: CMarkNode? { unsafe cmark_node_last_child(pointer).map { unsafe CMarkNode($0) } }
  var onlyChild: CMarkNode? {
    guard let child = firstChild, child.next == nil else { return nil }
    return child
  }

  /// The leaf that is read behind an inline: text, a break, code, an image; nil at the block's end.
  ///
  /// Tags and comments are not read; one that breaks the line is a break.
  var nextInline: CMarkNode? {
    var next = nextLeaf
    while let leaf = next, leaf.kind == .htmlInline,
      InlineTag(leaf.literal)?.element != .lineBreak
    {
      next = leaf.nextLeaf
    }
    return next
  }

  private var nextLeaf: CMarkNode? {
    var node = self
    while node.next == nil {
      guard let parent = node.parent, parent.holdsInlines else { return nil }
      node = parent
    }
    guard var leaf = node.next else { return nil }
    while leaf.holdsInlines, let child = leaf.firstChild { leaf = child }
    return leaf
  }

  /// Whether the node is an inline with others in it that are read in its place.
  private var holdsInlines: Bool {
    switch kind {
    case .emphasis, .strong, .strikethrough, .link: true
    default: false
    }
  }

  /// The block's first line, from 1. (An inline's own position is not reliable in cmark.)
  var line: Int { Int(unsafe cmark_node_get_start_line(pointer)) }

  /// The bytes of a text, code or HTML node, entities decoded.
  func withLiteral<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    unsafe withBytes(cmark_node_get_literal(pointer), body)
  }

  /// A link's or image's address, as typed less its escapes.
  func withDestination<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    unsafe withBytes(cmark_node_get_url(pointer), body)
  }

  var literal: String { unsafe withLiteral { unsafe String(decoding: $0, as: UTF8.self) } }
  var destination: String { unsafe withDestination { unsafe String(decoding: $0, as: UTF8.self) } }
  /// The title between quotation marks behind a link's address; empty where there is none.
  var title: String {
    unsafe withBytes(cmark_node_get_title(pointer)) { unsafe String(decoding: $0, as: UTF8.self) }
  }

  var headingLevel: Int { Int(unsafe cmark_node_get_heading_level(pointer)) }
  var isOrderedList: Bool { unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var listStart: Int { Int(unsafe cmark_node_get_list_start(pointer)) }
  var isTightList: Bool { unsafe cmark_node_get_list_tight(pointer) != 0 }
  var isTableHeader: Bool { unsafe cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }

  /// Whether a list item is a task, and done; nil for other items.
  var taskIsDone: Bool? {
    guard let name = unsafe cmark_node_get_type_string(pointer),
      unsafe String(cString: name) == "tasklist"
    else { return nil }
    return unsafe cmark_gfm_extensions_get_tasklist_item_checked(pointer)
  }

  /// The alignment of each column of a table: `l`, `c`, `r` as ASCII, or 0.
  var columnAlignments: [UInt8] {
    let count = Int(unsafe cmark_gfm_extensions_get_table_columns(pointer))
    guard let bytes = unsafe cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
  }

  /// Calls `visit` on entering and on leaving each node, in the order of the text.
  ///
  /// `visit` says whether to go inside; a node that it does not go into is not left either.
  ///
  /// Iterative: nesting as deep as a hostile page makes it costs no stack.
  func walk(_ visit: (_ node: CMarkNode, _ entering: Bool) -> Descent) {
    let iterator = unsafe cmark_iter_new(pointer)
    defer { unsafe cmark_iter_free(iterator) }
    while true {
      let event = unsafe cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let current = unsafe cmark_iter_get_node(iterator) else {
        return
      }
      let node = unsafe CMarkNode(current)
      let descent = visit(node, event == CMARK_EVENT_ENTER)
      if descent == .skip, event == CMARK_EVENT_ENTER, !node.isLeaf {
        unsafe cmark_iter_reset(iterator, current, CMARK_EVENT_EXIT)
      }
    }
  }

  private func withBytes<Result>(
    _ text: UnsafePointer<CChar>?, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard let text = unsafe text else {
      return unsafe body(UnsafeBufferPointer(start: nil, count: 0))
    }
    let count = unsafe strlen(text)
    return unsafe text.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
      unsafe body(UnsafeBufferPointer(start: bytes, count: count))
    }
  }
}
