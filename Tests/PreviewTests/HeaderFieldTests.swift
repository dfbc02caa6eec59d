import Testing

@testable import Preview

/// What browsers ask for in header fields.
struct HeaderFieldTests {
  @Test(arguments: [
    (nil, ByteRange.whole), ("bytes=0-0", .part(0..<1)), ("bytes=0-", .part(0..<10)),
    ("bytes=3-5", .part(3..<6)), ("bytes=8-99", .part(8..<10)), ("bytes=-4", .part(6..<10)),
    ("bytes=-99", .part(0..<10)), ("bytes=10-", .unsatisfiable), ("bytes=-0", .unsatisfiable),
    ("bytes=5-3", .whole), ("bytes=0-1,3-4", .whole), ("bytes=a-b", .whole), ("bytes=-", .whole),
    ("items=0-1", .whole), ("bytes=99999999999999999999-", .whole),
  ])
  func `a range of ten bytes`(header: String?, range: ByteRange) {
    #expect(ByteRange(header, size: 10) == range)
  }

  @Test(arguments: [
    (nil, []), ("", []), ("gzip", [ContentCoding.gzip]), ("gzip, br", [.brotli, .gzip]),
    ("br;q=0, gzip", [.gzip]), ("*", [.brotli, .gzip]), ("*, br;q=0", [.gzip]),
    ("identity", []), ("GZIP;q=0.5", [.gzip]),
  ])
  func `the codings that a browser takes`(header: String?, codings: [ContentCoding]) {
    #expect(ContentCoding.accepted(by: header) == codings)
  }

  @Test func `the preview widens the page's policy by its own script and no more`() {
    let page = "<meta content=\"default-src &#39;none&#39;; style-src &#39;sha256-x&#39;\"><p>"
    let shown = PageAddition().adding(to: Array(page.utf8))
    #expect(
      String(decoding: shown, as: UTF8.self)
        == "<meta content=\"default-src &#39;none&#39;; script-src &#39;self&#39;; "
        + "connect-src &#39;self&#39;; style-src &#39;sha256-x&#39;\"><p>"
        + "<script src=\"/_guichet/apercu.js\"></script>\n")
  }
}
