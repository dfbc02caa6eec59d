import CCMarkArena
import CCMarkGFM

/// A parsed tree of cmark-gfm, owned: its nodes live as long as it does.
@safe
struct CMarkTree: ~Copyable {
  private let document: OpaquePointer

  /// Parses GitHub-flavoured Markdown: CommonMark with tables, strikethrough, autolinks, task
  /// lists and footnotes.
  init(parsing source: UnsafeBufferPointer<UInt8>) {
    let needed = unsafe NeededExtensions(source)
    let parser = unsafe guichet_parser_open(CMARK_OPT_FOOTNOTES)
    unsafe CMarkExtensions.loaded.attach(needed, to: parser)
    unsafe source.withMemoryRebound(to: CChar.self) { text in
      unsafe cmark_parser_feed(parser, text.baseAddress, text.count)
    }
    // The parser is part of the arena too, and goes with it.
    unsafe document = needed.areAlone { unsafe cmark_parser_finish(parser) }
  }

  deinit { guichet_arena_close() }

  /// The node that holds all others.
  var root: CMarkNode { unsafe CMarkNode(document) }
}

/// Whether a walk goes into the node that it has just entered.
enum Descent {
  case enter, skip
}
