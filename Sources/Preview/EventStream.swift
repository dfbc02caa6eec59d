import FlyingSocks

/// Server-sent events (the HTML standard, §9.2) of the preview's news.
struct EventStream: AsyncBufferedSequence {
  typealias Element = UInt8

  let news: AsyncStream<PreviewNews>

  func makeAsyncIterator() -> Iterator { Iterator(news: news.makeAsyncIterator()) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var news: AsyncStream<PreviewNews>.Iterator

    mutating func next() async -> UInt8? { nil }

    mutating func nextBuffer(suggested count: Int) async -> [UInt8]? {
      guard let next = await news.next() else { return nil }
      return Array("data: \(next.json)\n\n".utf8)
    }
  }
}
