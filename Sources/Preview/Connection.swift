import FlyingSocks
import Foundation

/// One browser's connection: heads are read within bounds, and answered one after the other.
///
/// FlyingFox reads a head without any bound, byte by byte, and gives no place to set one in; so
/// only its sockets serve here.
struct Connection: Sendable {
  private let socket: AsyncSocket
  private let wording: PreviewWording

  /// How long a browser may take to ask, and to take an answer.
  private static let patience = Swift.Duration.seconds(30)
  /// Bytes that are read and dropped after a refusal, so that the browser reads the answer first.
  private static let dropped = 1 << 20

  init(_ socket: AsyncSocket, _ wording: PreviewWording) {
    self.socket = socket
    self.wording = wording
  }

  /// What is answered to a request.
  enum Reply: Sendable {
    case answer(StaticAnswer)
    /// Server-sent events (the HTML standard, §9.2), as long as the page is open.
    case events(AsyncStream<PreviewNews>)
  }

  /// Answers until the browser goes, or has nothing more to ask.
  func serve(_ reply: @escaping @Sendable (RequestHead) async -> Reply) async {
    // Whatever fails here, a browser has gone: there is nobody to tell.
    try? await answerAll(reply)
  }

  private func answerAll(_ reply: @escaping @Sendable (RequestHead) async -> Reply) async throws {
    var rest: [UInt8] = []
    while true {
      let before = rest
      guard let received = try await within(Self.patience, { try await self.receive(before) })
      else { return }
      guard case .head(let bytes, let more) = received else { return try await refuse(431) }
      guard let head = RequestHead(bytes) else { return try await refuse(400) }
      rest = more
      switch await reply(head) {
      case .events(let news): return try await send(news)
      case .answer(let answer):
        let closes = !head.keepsOpen || head.hasBody
        try await send(answer, withBody: head.method != "HEAD", closes: closes)
        if head.hasBody { return await dropRest() }
        if closes { return }
      }
    }
  }

  // MARK: Reading

  private enum Received: Sendable {
    case head([UInt8], rest: [UInt8])
    case tooLong
  }

  /// Reads up to the end of a head.
  private func receive(_ before: [UInt8]) async throws -> Received {
    var bytes = before
    var searched = 0
    while true {
      if let end = RequestHead.end(in: bytes, from: searched) {
        return end > RequestHead.limit
          ? .tooLong : .head(Array(bytes[..<end]), rest: Array(bytes[end...]))
      }
      guard bytes.count < RequestHead.limit else { return .tooLong }
      searched = max(0, bytes.count - 3)
      bytes += try await socket.read(atMost: 4096)
    }
  }

  private func dropRest() async {
    shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
    _ = try? await within(.seconds(2)) {
      var dropped = 0
      while dropped < Self.dropped { dropped += try await socket.read(atMost: 4096).count }
    }
  }

  // MARK: Writing

  private func refuse(_ status: Int) async throws {
    try await send(wording.refusal(status), withBody: true, closes: true)
    await dropRest()
  }

  private func send(_ answer: StaticAnswer, withBody: Bool, closes: Bool) async throws {
    var bytes = ResponseHead.bytes(of: answer, closes: closes)
    if withBody { bytes += answer.body }
    let data = Data(bytes)
    let sent: Void? = try await within(Self.patience) { try await socket.write(data) }
    if sent == nil { throw SocketError.disconnected }
  }

  private func send(_ news: AsyncStream<PreviewNews>) async throws {
    let head = StaticAnswer(
      200, [("Content-Type", "text/event-stream; charset=utf-8"), ("Cache-Control", "no-store")])
    try await socket.write(Data(ResponseHead.bytes(of: head, closes: true, hasLength: false)))
    try await withThrowingTaskGroup(of: Void.self) { group in
      // A page that is left closes its end, which only a reader hears of.
      group.addTask { while true { _ = try await socket.read(atMost: 4096) } }
      group.addTask {
        for await next in news { try await socket.write(Data("data: \(next.json)\n\n".utf8)) }
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }
}

/// What some work comes to; nil where it takes longer than it may.
private func within<Value: Sendable>(
  _ limit: Swift.Duration, _ work: @escaping @Sendable () async throws -> Value
) async throws -> Value? {
  try await withThrowingTaskGroup(of: Value?.self) { group in
    group.addTask { try await work() }
    group.addTask {
      try await Task.sleep(for: limit)
      return nil
    }
    defer { group.cancelAll() }
    return try await group.next() ?? nil
  }
}
