import FileSystem
import Glibc

/// A child process with a socket on each side; its complaints go where this program's go.
///
/// A web server hands over pipes or sockets. These are closed on exec from the first: a child that
/// another thread starts meanwhile would else hold an end, and its reader would never see the last
/// byte.
struct CGIProcess: ~Copyable {
  private let child: pid_t
  /// The far end of its standard input; -1 once it is closed.
  private var input: Int32
  /// The far end of its standard output.
  private let output: Int32

  /// Starts a program, with `environment` and no other variable.
  init(_ program: String, _ environment: [String]) throws(FileError) {
    let input = try Self.newPair()
    let output: (near: Int32, far: Int32)
    do {
      output = try Self.newPair()
    } catch {
      Self.close([input.near, input.far])
      throw error
    }
    var child: pid_t = 0
    let code = CGISpawn.start(
      program, environment, input: input.far, output: output.far, child: &child)
    Self.close([input.far, output.far])
    guard code == 0 else {
      Self.close([input.near, output.near])
      throw FileError(path: program, errno: code, message: unsafe String(cString: strerror(code)))
    }
    for end in [input.near, output.near] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    self.child = child
    self.input = input.near
    self.output = output.near
  }

  deinit { Self.close([input, output]) }

  private static func close(_ descriptors: [Int32]) {
    for descriptor in descriptors where descriptor >= 0 { Glibc.close(descriptor) }
  }

  private static func newPair() throws(FileError) -> (near: Int32, far: Int32) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
      throw FileError.last("socketpair")
    }
    return (ends[0], ends[1])
  }

  // MARK: Conversation

  /// Feeds the body while it reads the output, and waits for the end; called once.
  ///
  /// Neither side waits for the other: a program may answer before it has read all, or read none.
  mutating func converse(_ body: [UInt8], _ limits: CGIChild.Limits) -> CGIChild.Outcome {
    let deadline = Self.now + limits.time
    let outcome = exchange(body, limits, deadline)
    feedNoMore()
    if case .output = outcome { end(by: deadline) } else { kill() }
    return outcome
  }

  private mutating func exchange(
    _ body: [UInt8], _ limits: CGIChild.Limits, _ deadline: Int
  ) -> CGIChild.Outcome {
    var toFeed = body[...]
    var collected: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      if toFeed.isEmpty { feedNoMore() }
      let left = deadline - Self.now
      guard left > 0 else { return .tooSlow }
      var polled = [
        pollfd(fd: output, events: Int16(POLLIN), revents: 0),
        pollfd(fd: input, events: Int16(POLLOUT), revents: 0),
      ]
      // A descriptor of -1 is passed over (poll(2)).
      guard unsafe poll(&polled, 2, Int32(left)) > 0 else { continue }
      if polled[1].revents != 0 { feed(&toFeed) }
      guard polled[0].revents != 0 else { continue }
      let count = unsafe read(output, &chunk, chunk.count)
      if count == 0 { return .output(collected) }
      guard count > 0 else { continue }
      collected += chunk[..<count]
      if collected.count > limits.output { return .tooLarge }
    }
  }

  private mutating func feed(_ body: inout ArraySlice<UInt8>) {
    // A program that reads nothing must not end this one by SIGPIPE.
    let flags = Int32(MSG_NOSIGNAL)
    let count = unsafe body.withUnsafeBytes { unsafe send(input, $0.baseAddress, $0.count, flags) }
    if count >= 0 { return body = body.dropFirst(count) }
    if errno != EAGAIN, errno != EINTR { body = [] }
  }

  private mutating func feedNoMore() {
    Self.close([input])
    input = -1
  }

  // MARK: End

  /// Gives the program until then to end by itself.
  private func end(by deadline: Int) {
    var status: Int32 = 0
    while Self.now < deadline {
      if unsafe waitpid(child, &status, WNOHANG) != 0 { return }
      poll(nil, 0, 2)
    }
    kill()
  }

  /// Ends the program, and those that it has started: it leads a group of its own.
  private func kill() {
    _ = Glibc.kill(-child, SIGKILL)
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
  }

  /// Milliseconds, by a clock that nobody sets.
  private static var now: Int {
    var now = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1_000 + now.tv_nsec / 1_000_000
  }
}
