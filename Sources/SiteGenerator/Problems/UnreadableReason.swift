import FileSystem

extension Problem {
  /// Why a file, or the top of one, cannot be read; its words stand with the other sentences.
  package enum UnreadableReason: Sendable, Hashable {
    case empty
    /// Lines that are not `key: value`.
    case notKeysAndValues
    /// `&`, `*` or `!`, which begin an anchor, an alias or a tag of YAML.
    case anchorOrTag(String)
    case tooDeep
    case tooManyValues
    case nullByte
    case openQuotationMark
    /// A field longer than any that a person types.
    case fieldTooLong
    /// UTF-16, where UTF-8 is read.
    case utf16
    case notOrdinaryFile
    /// More than so many bytes.
    case tooLarge(limit: Int)
    /// In the words of libyaml or of the C library.
    case said(String)
  }
}

extension FileError {
  /// The same for a file of the site.
  var unreadable: Problem.UnreadableReason {
    switch reason {
    case .notOrdinaryFile: .notOrdinaryFile
    case .tooLarge(let limit): .tooLarge(limit: limit)
    case .tooDeep: .tooDeep
    case .said(let words, _): .said(words)
    }
  }
}
