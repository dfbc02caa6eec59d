import Glibc

/// Set by the handler of a signal, and by nothing else.
private nonisolated(unsafe) var isAsked: sig_atomic_t = 0

/// The signals that end a worker between two requests.
///
/// They are held back while a request is answered and let through while the worker waits, by one
/// system call: a signal between a look at a flag and `accept` would be slept over.
@safe
struct StopSignals {
  enum Wait: Equatable {
    case ready
    case stopped
    case failed(Int32)
  }

  private static let numbers = [SIGTERM, SIGUSR1]
  private var former: [sigaction] = []
  private var formerMask = sigset_t()
  private var waitingMask = sigset_t()

  /// Takes the signals over, on the thread that waits.
  init() {
    unsafe isAsked = 0
    var held = sigset_t()
    unsafe sigemptyset(&held)
    for number in Self.numbers { unsafe sigaddset(&held, number) }
    unsafe pthread_sigmask(SIG_BLOCK, &held, &formerMask)
    waitingMask = formerMask
    for number in Self.numbers {
      unsafe sigdelset(&waitingMask, number)
      var action = sigaction()
      var earlier = sigaction()
      unsafe action.__sigaction_handler.sa_handler = { _ in unsafe isAsked = 1 }
      unsafe sigaction(number, &action, &earlier)
      former.append(earlier)
    }
  }

  /// Gives the signals back.
  func restore() {
    for (number, action) in zip(Self.numbers, former) {
      var action = action
      unsafe sigaction(number, &action, nil)
    }
    var mask = formerMask
    unsafe pthread_sigmask(SIG_SETMASK, &mask, nil)
  }

  /// Waits for a connection or for a signal.
  func waitForConnection(on listening: Int32) -> Wait {
    var mask = waitingMask
    while true {
      var waited = fd_set()
      insert(listening, in: &waited)
      let ready = unsafe pselect(listening + 1, &waited, nil, nil, nil, &mask)
      if unsafe isAsked != 0 { return .stopped }
      if ready > 0 { return .ready }
      guard errno == EINTR else { return .failed(errno) }
    }
  }

  /// What the macro `FD_SET` does, for a descriptor below 1,024.
  private func insert(_ descriptor: Int32, in set: inout fd_set) {
    let word = Int.bitWidth
    unsafe withUnsafeMutableBytes(of: &set) { bytes in
      unsafe bytes.withMemoryRebound(to: Int.self) { words in
        unsafe words[Int(descriptor) / word] |= 1 << (Int(descriptor) % word)
      }
    }
  }
}
