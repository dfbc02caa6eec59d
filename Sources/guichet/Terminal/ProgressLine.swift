import Glibc

/// A line that tells how far a long piece of work is: on a terminal, and nowhere else.
struct ProgressLine {
  private let isShown = isatty(STDERR_FILENO) == 1

  func show(_ text: String) { write("\r\(text)\u{1B}[K") }

  func clear() { write("\r\u{1B}[K") }

  private func write(_ text: String) {
    guard isShown else { return }
    var bytes = Array(text.utf8)
    _ = unsafe Glibc.write(STDERR_FILENO, &bytes, bytes.count)
  }
}
