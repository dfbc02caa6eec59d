import Glibc

extension Responder {
  /// Answers FastCGI requests on a listening socket until it is told to end, one at a time.
  ///
  /// It ends after SIGTERM or SIGUSR1, after `requestsPerWorker` answers, or when `shouldEnd`
  /// says so; always between two requests. Several workers may share the socket: it is made
  /// non-blocking, so that the one that comes late to a connection waits for the next.
  package static func serveFastCGI(
    listening: Int32, limits: Limits, shouldEnd: () -> Bool = { false }, handler: Handler
  ) -> Ending {
    let signals = StopSignals()
    defer { signals.restore() }
    _ = fcntl(listening, F_SETFL, fcntl(listening, F_GETFL) | O_NONBLOCK)
    guard let connection = FastCGIConnection(listening: listening) else { return .failed(EINVAL) }
    var senders = Senders(limits.senders)
    var answered = 0
    while answered < limits.requestsPerWorker {
      switch signals.waitForConnection(on: listening) {
      case .stopped: return .served
      case .failed(let code): return .failed(code)
      case .ready: break
      }
      if shouldEnd() { return .served }
      senders.forgetEnded()
      switch connection.accept(idle: limits.idle, stalled: limits.stalled) {
      case .none: continue
      case .failed(let code): return .failed(code)
      case .request:
        let answer = answer(connection, limits, handler)
        if answer.fileLength <= limits.ownFile {
          connection.finish(with: answer)
        } else {
          senders.send(answer, on: connection, listening: listening, limits)
        }
      }
      answered += 1
    }
    return .served
  }

  /// The same path as CGI, with the variables and the body of this connection and no others.
  private static func answer(
    _ connection: FastCGIConnection, _ limits: Limits, _ handler: Handler
  ) -> Outgoing {
    let stream = connection.input
    return answer(connection.environment(limits), limits, handler) {
      count throws(RequestProblem) in
      try stream.read(atMost: count)
    }
  }
}

extension Senders {
  /// Sends an answer from a copy of this process, or else from here.
  fileprivate mutating func send(
    _ answer: Outgoing, on connection: FastCGIConnection, listening: Int32, _ limits: Limits
  ) {
    let isTaken = take(within: limits.seconds(toSend: answer.fileLength)) {
      close(listening)
      connection.finish(with: answer)
    }
    if isTaken { connection.leave() } else { connection.finish(with: answer) }
  }
}
