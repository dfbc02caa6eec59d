import Glibc

/// What the program does with a request, or with one that was refused at the edge.
package typealias Handler = (Arrival) -> Response

/// The way in and out: CGI (RFC 3875) and FastCGI, with one handler for both.
package enum Responder {
  /// How a run ended.
  package enum Ending: Sendable, Equatable {
    /// Every request that came was answered.
    case served
    /// There was no request: a person started the program.
    case terminal
    /// The listening socket failed, with its error number.
    case failed(Int32)
  }

  /// Answers the request of this process, or one after another on its listening socket.
  ///
  /// `shouldEnd` is asked between two FastCGI requests: a worker whose program or keys were
  /// replaced leaves the next request to its successor.
  package static func run(
    limits: Limits = Limits(), shouldEnd: () -> Bool = { false }, handler: Handler
  ) -> Ending {
    let mode = Mode.current
    switch mode {
    case .terminal: return .terminal
    case .cgi:
      Process.harden(keepingUpTo: 2)
      serveCGI(
        unsafe Environment(block: environ, limits: limits), limits: limits, handler: handler)
      return .served
    case .fastCGI(let listening):
      Process.harden(keepingUpTo: max(2, listening))
      return serveFastCGI(
        listening: listening, limits: limits, shouldEnd: shouldEnd, handler: handler)
    }
  }

  /// Answers one CGI request; the body comes from `input` and the answer goes to `output`.
  ///
  /// A reader that went away is a normal end: what was committed stays so.
  package static func serveCGI(
    _ environment: Environment, limits: Limits, input: Int32 = 0, output: Int32 = 1,
    handler: Handler
  ) {
    let answer = answer(environment, limits, handler) { count throws(RequestProblem) in
      try Descriptor.read(input, atMost: count, idle: limits.idle)
    }
    answer.write { Descriptor.write($0, to: output) }
  }

  /// The answer to one request: the same for both ways in.
  static func answer(
    _ environment: Environment, _ limits: Limits, _ handler: Handler, reading: BodyReader
  ) -> Outgoing {
    let arrival: Arrival
    do throws(RequestProblem) {
      arrival = .request(try receive(environment, limits, reading))
    } catch {
      let accept = environment.headers[bytes: .accept] ?? []
      arrival = .refused(
        RefusedRequest(error, prefersJSON: Preference.prefersJSON(accept: accept)))
    }
    let response = handler(arrival)
    if let field = response.refusedField {
      EventLine("response.refused", [("field", .text(field))]).write()
    }
    return Outgoing(
      response: response, withBody: environment[.requestMethod] != Array("HEAD".utf8))
  }

  private static func receive(
    _ environment: Environment, _ limits: Limits, _ reading: BodyReader
  ) throws(RequestProblem) -> Request {
    do {
      var request = try Request(environment, limits: limits)
      let length = try BodyLength(environment, request.method)
      request.body = try readBody(
        length, dropping: request.method.ignoresBody, limits, from: reading)
      if request.method.ignoresBody { request.body = [] }
      return request
    } catch {
      drain(environment, limits, reading, after: error)
      throw error
    }
  }

  /// Reads what was sent with a request that is refused for another reason.
  private static func drain(
    _ environment: Environment, _ limits: Limits, _ reading: BodyReader,
    after problem: RequestProblem
  ) {
    switch problem {
    case .badContentLength, .missingLength, .bodyTooLarge, .truncatedBody, .slowBody: return
    default:
      guard let length = try? BodyLength(environment, .get) else { return }
      _ = try? readBody(length, dropping: true, limits, from: reading)
    }
  }
}
