import Gateway
import Glibc
import TestSupport

/// An environment out of lines like `NAME=value`.
func environment(_ lines: String..., limits: Limits = Limits()) -> Environment {
  Environment(entries: lines.map { Array($0.utf8) }, limits: limits)
}

/// What a body of work refuses; nil where it does not.
func problem(_ work: () throws(RequestProblem) -> Void) -> RequestProblem? {
  do throws(RequestProblem) { try work() } catch { return error }
  return nil
}

/// Pipes of a test's own: one that has the input of a program, one that takes its output.
struct Pipes {
  let input: Int32
  let inputEnd: Int32
  private let outputEnd: Int32
  let output: Int32

  init() {
    var first: [Int32] = [-1, -1]
    var second: [Int32] = [-1, -1]
    _ = unsafe pipe(&first)
    _ = unsafe pipe(&second)
    (input, inputEnd) = (first[0], first[1])
    (outputEnd, output) = (second[0], second[1])
  }

  /// Answers one request whose standard input has these bytes; what came out.
  ///
  /// At most 64 KiB go in, what a pipe holds.
  func answer(
    _ environment: Environment, sending body: [UInt8], ended: Bool = true,
    limits: Limits = Limits(), handler: (Arrival) -> Response
  ) -> (answer: String, unread: Int) {
    _ = unsafe body.withUnsafeBytes { unsafe write(inputEnd, $0.baseAddress, $0.count) }
    if ended { close(inputEnd) }
    Responder.serveCGI(
      environment, limits: limits, input: input, output: output, handler: handler)
    close(output)
    let answer = String(decoding: readAll(outputEnd), as: UTF8.self)
    if !ended { close(inputEnd) }
    let unread = readAll(input).count
    close(input)
    close(outputEnd)
    return (answer, unread)
  }
}

/// Says back what was understood.
func echo(_ arrival: Arrival) -> Response {
  switch arrival {
  case .request(let request):
    Response(
      200, contentType: "text/plain; charset=utf-8",
      "\(request.method) \(request.path)?\(request.query) "
        + String(decoding: request.body, as: UTF8.self))
  case .refused(let refused):
    Response(refused.problem.status, contentType: "text/plain", "\(refused.problem)")
  }
}
