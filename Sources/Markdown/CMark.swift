import CCMarkGFM

/// A parsed tree of cmark-gfm, owned: its nodes live as long as it does.
@safe
struct CMarkTree: ~Copyable {
  private let document: OpaquePointer

  /// Parses GitHub-flavoured Markdown: CommonMark with tables, strikethrough, autolinks, task
  /// lists and footnotes.
  init(parsing source: UnsafeBufferPointer<UInt8>) {
    let parser = unsafe cmark_parser_new(CMARK_OPT_FOOTNOTES)
    defer { unsafe cmark_parser_free(parser) }
    unsafe CMarkExtensions.loaded.syntax.forEach {
      _ = unsafe cmark_parser_attach_syntax_extension(parser, $0)
    }
    unsafe source.withMemoryRebound(to: CChar.self) { text in
      unsafe cmark_parser_feed(parser, text.baseAddress, text.count)
    }
    unsafe document = cmark_parser_finish(parser)
  }

  deinit { unsafe cmark_node_free(document) }

  /// The node that holds all others.
  var root: CMarkNode { unsafe CMarkNode(document) }
}

/// Whether a walk goes into the node that it has just entered.
enum Descent {
  case enter, skip
}

/// The syntax extensions of cmark-gfm, registered once for the process.
@safe
private struct CMarkExtensions: @unchecked Sendable {
  static let loaded = CMarkExtensions()

  /// Static data of the library, never written after registration: safe to share.
  let syntax: [OpaquePointer]

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    let names = ["table", "strikethrough", "autolink", "tasklist"]
    unsafe syntax = names.compactMap { (name: String) in unsafe cmark_find_syntax_extension(name) }
  }
}
