import Glibc

/// How much of a body follows, by what the environment says.
enum BodyLength: Equatable {
  case none
  case exactly(Int)
  /// Sent in pieces: Apache's mod_cgi announces no length then and Caddy announces -1.
  case untilEnd

  init(_ environment: Environment, _ method: Method) throws(RequestProblem) {
    let isChunked = environment.nonempty(.transferEncoding) != nil
    guard let digits = environment.nonempty(.contentLength) else {
      if !isChunked && method == .post { throw .missingLength }
      self = isChunked ? .untilEnd : .none
      return
    }
    if digits == Array("-1".utf8) {
      self = .untilEnd
      return
    }
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { throw .badContentLength }
    // More digits than an Int has are a number all the same, and too large.
    let length = Int(String(decoding: digits, as: UTF8.self)) ?? .max
    self = length == 0 ? .none : .exactly(length)
  }
}

/// Where a body comes from: at most so many bytes, none at its end.
typealias BodyReader = (_ atMost: Int) throws(RequestProblem) -> [UInt8]

/// The body, no longer than the limit.
///
/// A longer one is read and dropped, up to a limit of its own, and refused then: an answer written
/// while a body still waits is lost behind mod_cgid, and behind fcgiwrap both sides wait for ever.
func readBody(
  _ length: BodyLength, dropping: Bool, _ limits: Limits, from read: BodyReader
) throws(RequestProblem) -> [UInt8] {
  guard length != .none else { return [] }
  let announced: Int? = if case .exactly(let count) = length { count } else { nil }
  let isTooLong = !dropping && (announced ?? 0) > limits.body
  let most = max(limits.drained, limits.body + 1)
  let end = monotonicMilliseconds() + limits.wholeBody
  var body: [UInt8] = []
  var count = 0
  while count < min(announced ?? .max, most) {
    let chunk = try read(min(65536, min(announced ?? .max, most) - count))
    if chunk.isEmpty { break }
    count += chunk.count
    if !dropping && count <= limits.body && !isTooLong { body += chunk }
    guard monotonicMilliseconds() <= end else { throw .slowBody }
  }
  if isTooLong || count >= most || (!dropping && count > limits.body) {
    throw .bodyTooLarge
  }
  if let announced, count < announced { throw .truncatedBody }
  return body
}

/// Milliseconds of a clock that nobody sets.
func monotonicMilliseconds() -> Int {
  var time = timespec()
  unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
}
