import Glibc

/// The wish that the program end: SIGTERM, SIGINT.
///
/// They are kept until they are asked for, so that what is in hand is brought to its end.
final class EndingSignals {
  private var signals = sigset_t()
  private var hasCome = false

  /// Made before any other thread is, which would take the signals.
  init() {
    unsafe sigemptyset(&signals)
    for signal in [SIGTERM, SIGINT] { unsafe sigaddset(&signals, signal) }
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// Waits until one comes, at most so long; once one came the answer stays.
  func came(withinSeconds seconds: Int) -> Bool {
    if hasCome { return true }
    var wait = timespec(tv_sec: seconds, tv_nsec: 0)
    hasCome = unsafe sigtimedwait(&signals, nil, &wait) > 0
    return hasCome
  }
}
