import Glibc

/// A POSIX extended regular expression, as `site.yml` writes what a number looks like.
///
/// Compiled once; a pattern that could take long to compile or to match is none. `regexec` leaves
/// the compiled pattern as it is, and may run on several threads at once (POSIX.1-2017).
@safe
package final class Pattern: @unchecked Sendable {
  private let expression: UnsafeMutablePointer<regex_t>

  /// nil for what is no pattern, or one that is too large (`PatternSize`).
  package init?(_ source: String) {
    guard PatternSize.isSmall(source) else { return nil }
    let compiled = UnsafeMutablePointer<regex_t>.allocate(capacity: 1)
    guard unsafe regcomp(compiled, source, REG_EXTENDED | REG_NOSUB) == 0 else {
      unsafe compiled.deallocate()
      return nil
    }
    unsafe expression = unsafe compiled
  }

  deinit {
    unsafe regfree(expression)
    unsafe expression.deallocate()
  }

  /// Whether a text matches, in whole or in part: anchors (`^`, `$`) are the pattern's own.
  package func matches(_ text: String) -> Bool {
    unsafe regexec(expression, text, 0, nil, 0) == 0
  }
}
