import Glibc

/// A POSIX extended regular expression, as `site.yml` writes what a number looks like.
struct Pattern {
  let source: String

  init(_ source: String) { self.source = source }

  var isValid: Bool { unsafe compiled { _ in true } ?? false }

  /// Whether a text matches; false where the pattern is none.
  func matches(_ text: String) -> Bool {
    unsafe compiled { expression in unsafe regexec(expression, text, 0, nil, 0) == 0 } ?? false
  }

  private func compiled<Result>(
    _ body: (UnsafeMutablePointer<regex_t>) -> Result
  ) -> Result? {
    var expression = unsafe regex_t()
    guard unsafe regcomp(&expression, source, REG_EXTENDED | REG_NOSUB) == 0 else { return nil }
    defer { unsafe regfree(&expression) }
    return unsafe body(&expression)
  }
}
