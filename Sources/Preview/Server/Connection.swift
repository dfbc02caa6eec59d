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
  ///
  /// - Parameter readsBody: whether a request's body is read; else it is dropped, unread.
  func serve(
    readsBody: @Sendable (RequestHead) -> Bool,
    _ reply: @Sendable (BrowserRequest) async -> Reply
  ) async {
    do {
      try await answerAll(readsBody, reply)
    } catch let refusal as Refusal {
      try? await send(wording.refusal(refusal.status), withBody: true, closes: true)
      await dropRest()
    } catch {
      // A browser has gone: there is nobody to tell.
    }
  }

  private func answerAll(
    _ readsBody: @Sendable (RequestHead) -> Bool, _ reply: @Sendable (BrowserRequest) async -> Reply
  ) async throws {
    var rest: [UInt8] = []
    while let received = try await receiveHead(behind: rest) {
      var request = BrowserRequest(head: received.head)
      rest = received.rest
      let takesBody = readsBody(request.head)
      if takesBody {
        guard let body = try await receiveBody(of: request.head, behind: rest) else { return }
        (request.body, rest) = body
      }
      let leavesBody = request.head.hasBody && !takesBody
      guard try await answer(request, leavesBody, reply) else { return }
    }
  }

  /// Answers one request; false where the connection is over.
  private func answer(
    _ request: BrowserRequest, _ leavesBody: Bool,
    _ reply: @Sendable (BrowserRequest) async -> Reply
  ) async throws -> Bool {
    switch await reply(request) {
    case .events(let news):
      try await send(news)
      return false
    case .answer(let answer):
      let closes = !request.head.keepsOpen || leavesBody
      try await send(answer, withBody: request.head.method != "HEAD", closes: closes)
      if leavesBody { await dropRest() }
      return !closes
    }
  }

  // MARK: Reading

  /// Reads up to the end of a head; nil where it does not come.
  private func receiveHead(
    behind before: [UInt8]
  ) async throws -> (head: RequestHead, rest: [UInt8])? {
    guard let (bytes, rest) = try await within(Self.patience, { try await receive(before) })
    else { return nil }
    guard let head = RequestHead(bytes) else { throw Refusal(status: 400) }
    return (head, rest)
  }

  private func receive(_ before: [UInt8]) async throws -> (head: [UInt8], rest: [UInt8]) {
    var bytes = before
    var searched = 0
    while true {
      if let end = RequestHead.end(in: bytes, from: searched) {
        guard end <= RequestHead.limit else { throw Refusal(status: 431) }
        return (Array(bytes[..<end]), Array(bytes[end...]))
      }
      guard bytes.count < RequestHead.limit else { throw Refusal(status: 431) }
      searched = max(0, bytes.count - 3)
      bytes += try await socket.read(atMost: 4096)
    }
  }

  /// Reads a body, and what has come behind it; nil where it does not come.
  private func receiveBody(
    of head: RequestHead, behind before: [UInt8]
  ) async throws -> (body: [UInt8], rest: [UInt8])? {
    let count = try BodyLength.told(by: head.fields)
    if before.count < count, head.fields["expect"]?.lowercased() == "100-continue" {
      try await socket.write(Data("HTTP/1.1 100 Continue\r\n\r\n".utf8))
    }
    let bytes = try await within(Self.patience) {
      var bytes = before
      while bytes.count < count { bytes += try await socket.read(atMost: 4096) }
      return bytes
    }
    return bytes.map { (Array($0[..<count]), Array($0[count...])) }
  }

  private func dropRest() async {
    shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
    _ = try? await within(.seconds(2)) {
      var dropped = 0
      while dropped < Self.dropped { dropped += try await socket.read(atMost: 4096).count }
    }
  }

  // MARK: Writing

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
