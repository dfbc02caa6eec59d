import Glibc

/// A POSIX extended regular expression, as `site.yml` writes what a number looks like.
///
/// Compiled once; a pattern that could take long to compile or to match is none.
@safe
final class Pattern {
  private var expression: regex_t

  /// nil for what is no pattern, or one that is too large (`PatternSize`).
  init?(_ source: String) {
    var compiled = unsafe regex_t()
    guard PatternSize.isSmall(source),
      unsafe regcomp(&compiled, source, REG_EXTENDED | REG_NOSUB) == 0
    else { return nil }
    unsafe expression = compiled
  }

  deinit { unsafe regfree(&expression) }

  func matches(_ text: String) -> Bool {
    unsafe regexec(&expression, text, 0, nil, 0) == 0
  }
}
