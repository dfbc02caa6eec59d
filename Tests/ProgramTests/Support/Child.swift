import Glibc
import TestSupport

/// One run of a program with exactly this environment, these arguments and this standard input.
///
/// What is still alive when it goes is killed.
final class Child {
  enum Input {
    /// `/dev/null`, as lighttpd gives to a request without a body.
    case nothing
    /// A pipe, as mod_cgi and fcgiwrap give.
    case pipe
    /// A connected socket, as mod_cgid gives.
    case socket
    /// A descriptor of the test's: a listening socket, a file.
    case descriptor(Int32)
    /// None: descriptor 0 is closed.
    case closed
  }

  struct Outcome {
    var output: [UInt8]
    var errors: String
    /// nil where a signal ended it.
    var code: Int32?

    var text: String { String(decoding: output, as: UTF8.self) }
    /// What it answered; nil where that is no CGI response.
    var answer: Answer? { Answer(output) }
  }

  let process: pid_t
  private var input: Int32
  private var output: Int32
  private let errors: Int32
  private(set) var isOver = false

  /// Milliseconds without a byte or an end: who says nothing for so long never will.
  private static let patience: Int32 = 60_000

  /// - Parameters:
  ///   - program: its path, found by no search.
  ///   - arguments: after the program's own name.
  ///   - environment: all of it, in lines like `NAME=value`, in bytes.
  ///   - isHeard: false where nobody reads what it answers: the pipe is broken from the start.
  ///   - stray: a descriptor that the program gets as its descriptor 3, by mistake.
  init(
    _ program: String, arguments: [String] = [], environment: [[UInt8]], input: Input = .pipe,
    isHeard: Bool = true, stray: Int32? = nil
  ) throws {
    // What goes to a program that ended is an error of write, not the end of the tests.
    signal(SIGPIPE, SIG_IGN)
    let (inner, outer) = try Self.ends(of: input)
    let pipe = try Plumbing.pipe()
    if !isHeard { close(pipe.reading) }
    errors = try Plumbing.file()
    self.input = outer
    output = isHeard ? pipe.reading : -1
    process = try Plumbing.spawn(
      program, arguments, environment: environment,
      descriptors: [inner, pipe.writing, errors] + (stray.map { [$0] } ?? []))
    if case .descriptor = input {} else if let inner { close(inner) }
    close(pipe.writing)
  }

  deinit {
    if !isOver { _ = outcome(killing: true) }
    close(errors)
  }

  /// The program's end of its standard input, and ours; -1 where we have none.
  private static func ends(of input: Input) throws -> (Int32?, Int32) {
    switch input {
    case .nothing: return (try Plumbing.nothing(), -1)
    case .pipe:
      let pipe = try Plumbing.pipe()
      return (pipe.reading, pipe.writing)
    case .socket: return try Plumbing.socketPair()
    case .descriptor(let descriptor): return (descriptor, -1)
    case .closed: return (nil, -1)
    }
  }

  /// Writes to its standard input; what it does not want is dropped.
  func send(_ bytes: [UInt8]) { Plumbing.write(bytes, to: input) }

  /// Says that nothing more comes.
  func endInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  /// Ends it as a power cut would.
  func kill() { _ = Glibc.kill(process, SIGKILL) }

  /// Asks it to end.
  func ask(_ number: Int32) { _ = Glibc.kill(process, number) }

  /// What it wrote to standard error so far.
  var said: String { Plumbing.contents(of: errors) }

  /// Waits for its end.
  ///
  /// - Parameter endingInput: false where the program must not wait for the end of its input.
  func outcome(endingInput: Bool = true, killing: Bool = false) -> Outcome {
    if killing { kill() }
    if endingInput { endInput() }
    let bytes = output >= 0 ? readAll(output, within: Self.patience) : []
    if bytes == nil { kill() }
    if output >= 0 { close(output) }
    output = -1
    let status = Plumbing.wait(for: process)
    isOver = true
    endInput()
    let code = status & 0x7F == 0 ? status >> 8 & 0xFF : nil
    return Outcome(output: bytes ?? [], errors: said, code: code)
  }
}
