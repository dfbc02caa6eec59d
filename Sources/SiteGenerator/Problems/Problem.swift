/// Something that keeps a site from being published (an error), or that its editor should know (a
/// warning).
///
/// Problems are values: every stage of a build returns its own, and they are shown together.
package struct Problem: Sendable, Hashable {
  package var kind: Kind
  package var place: Place

  package init(_ kind: Kind, at place: Place) {
    self.kind = kind
    self.place = place
  }

  /// The stable name that `guichet explain` takes.
  package var code: ProblemCode { kind.code }

  package var severity: Severity { kind.severity }

  /// The problem in words.
  package func wording(in language: MessageLanguage) -> Wording { kind.wording(in: language) }
}

/// What a problem does to a build.
package enum Severity: String, Sendable, Hashable {
  /// Nothing is published.
  case error
  /// The site is published, unless the build is `--strict`.
  case warning

  /// What a person calls it.
  package func word(in language: MessageLanguage) -> String {
    switch (self, language) {
    case (.error, .french): "erreur"
    case (.warning, .french): "avertissement"
    case (.error, .english): "error"
    case (.warning, .english): "warning"
    }
  }
}

extension Sequence<Problem> {
  /// Whether one of them keeps the site from being published.
  package var preventPublishing: Bool { preventPublishing(strictly: false) }

  /// Likewise; where the build is `--strict`, a warning does so too.
  package func preventPublishing(strictly: Bool) -> Bool {
    contains { strictly || $0.severity == .error }
  }
}
