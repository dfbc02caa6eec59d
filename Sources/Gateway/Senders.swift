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
  mutating func take(_ work: () -> Void) -> Bool {
    forgetEnded()
    guard running < most else { return false }
    switch fork_without_threads() {
    case -1: return false
    case 0:
      work()
      // Nothing is flushed or closed in order: what this process has open is the worker's.
      _exit(0)
    default:
      running += 1
      return true
    }
  }

  private mutating func forgetEnded() {
    while running > 0, waitpid(-1, nil, WNOHANG) > 0 { running -= 1 }
  }
}
