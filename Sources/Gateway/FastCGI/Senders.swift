import CFastCGI
import Glibc

/// Processes that send files, so that a worker is free for others while a reader is slow.
///
/// A web server that does not keep whole answers takes a file as slowly as its reader does: two
/// phones on a poor network would hold two workers, and nobody could sign in.
struct Senders {
  /// How many there may be at once.
  private let most: Int
  private var running = 0

  init(_ most: Int) { self.most = most }

  /// Does some work in a process of its own, a copy of this one that ends with it; false where it
  /// must be done here: there are enough of them, or the system gives no more.
  ///
  /// - Parameter seconds: after which it is ended, whatever it still does.
  mutating func take(within seconds: UInt32, _ work: () -> Void) -> Bool {
    guard running < most else { return false }
    switch fork_without_threads() {
    case -1: return false
    case 0:
      // What a password's hash took is free, but still here: when the worker writes on it, for the
      // next one, each copy would be left with 20 MB of its own.
      give_back_free_memory()
      alarm(seconds)
      work()
      // Nothing is flushed or closed in order: what this process has open is the worker's.
      _exit(0)
    default:
      running += 1
      return true
    }
  }

  /// Takes note of those that are done; to be called now and then.
  mutating func forgetEnded() {
    while running > 0, waitpid(-1, nil, WNOHANG) > 0 { running -= 1 }
  }
}
