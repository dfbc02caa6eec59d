/// How a file presents itself to who may have it.
package struct ServedFile: Sendable, Equatable {
  /// Who may keep a copy of it (RFC 9111 §5.2.2).
  package enum Caching: Sendable, Equatable {
    /// Nobody: the address alone opens it.
    case never
    /// The reader's own browser, which asks again each time.
    case readerAsksAgain

    var text: String {
      switch self {
      case .never: "private, no-store"
      case .readerAsksAgain: "private, max-age=0, must-revalidate"
      }
    }
  }

  /// Never from the address or the request: `application/pdf`.
  package let contentType: String
  package let disposition: ContentDisposition
  /// A strong tag.
  package let tag: EntityTag
  package let caching: Caching

  package init(
    contentType: String, disposition: ContentDisposition, tag: EntityTag, caching: Caching
  ) {
    self.contentType = contentType
    self.disposition = disposition
    self.tag = tag
    self.caching = caching
  }

  /// What a browser may do with the file.
  ///
  /// No `sandbox` where it is to be shown: Safari shows an empty page then, and Chrome refuses to
  /// run its viewer, which also needs its own styles.
  package var contentSecurityPolicy: String {
    switch disposition.kind {
    case .attachment: "sandbox; default-src 'none'"
    case .inline: "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"
    }
  }
}
