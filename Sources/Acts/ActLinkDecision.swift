/// How a link to an act is answered.
package enum ActLinkDecision: Sendable, Equatable {
  /// With the act; only now do conditions and ranges of the request count (RFC 9110 §13.2.1).
  case serve
  /// 404, the same for all that is no link of ours and for the acts of others.
  case notFound
  /// The session that issued the link has ended: sign-in for a page, 403 for a program.
  case signInNeeded
  /// 410.
  case gone(Absence)
  /// 308 to the same link with this name.
  case moved(ActSlug)

  /// Why a link that was good is not any more.
  package enum Absence: Sendable, Equatable {
    /// Its time is over; the act's own page issues another.
    case expired(ActID)
    /// The act has been replaced: its page has the one that counts.
    case replaced(ActID)
    /// The act has been withdrawn, or is not there any more.
    case withdrawn
  }

  /// What is known of an act that a link names.
  package struct Facts: Sendable, Equatable {
    /// Whether it is one of the acts of the account whose session issued the link.
    package var isOwned: Bool
    package var isWithdrawn: Bool
    package var revision: ActRevision
    package var slug: ActSlug

    package init(isOwned: Bool, isWithdrawn: Bool, revision: ActRevision, slug: ActSlug) {
      (self.isOwned, self.isWithdrawn) = (isOwned, isWithdrawn)
      (self.revision, self.slug) = (revision, slug)
    }
  }

  /// Decides about a link that was received.
  ///
  /// - Parameters:
  ///   - verdict: on the link's bytes; where it is not `valid`, nothing is looked up.
  ///   - slug: the name in the address, without `.pdf`.
  ///   - isSessionAlive: whether a session of this public id is there and may act.
  ///   - facts: what is known of an act; nil where there is none.
  package init<Failure: Error>(
    _ verdict: ActLinkVerdict, slug: String,
    isSessionAlive: (ActSession) throws(Failure) -> Bool,
    facts: (ActToken) throws(Failure) -> Facts?
  ) throws(Failure) {
    switch verdict {
    case .refused: self = .notFound
    case .expired(let token): self = .gone(.expired(token.act))
    case .valid(let token):
      // The signature is no authorisation: it says who was let in then, not who is now.
      guard try isSessionAlive(token.session) else {
        self = .signInNeeded
        return
      }
      self.init(token, slug: slug, facts: try facts(token))
    }
  }

  private init(_ token: ActToken, slug: String, facts: Facts?) {
    guard let facts else {
      self = .gone(.withdrawn)
      return
    }
    self =
      if !facts.isOwned {
        .notFound
      } else if facts.isWithdrawn {
        .gone(.withdrawn)
      } else if facts.revision != token.revision {
        .gone(.replaced(token.act))
      } else if !facts.slug.text.utf8.elementsEqual(slug.utf8) {
        .moved(facts.slug)
      } else {
        .serve
      }
  }
}
