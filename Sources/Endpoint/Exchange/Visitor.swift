import Accounts
import Cryptography
import Gateway
import Registry

/// Who sends a request.
enum Visitor: Equatable {
  case anonymous
  /// Somebody whose session is over.
  case ended
  case agent(SignedIn)

  static func == (one: Visitor, other: Visitor) -> Bool {
    switch (one, other) {
    case (.anonymous, .anonymous), (.ended, .ended): true
    case (.agent(let one), .agent(let other)): one.session.id == other.session.id
    default: false
    }
  }
}

/// An agent who is signed in.
struct SignedIn {
  let session: Session
  let account: Account
  /// The digest of the session's secret.
  let digest: Digest
}

extension Exchange {
  /// Who is signed in; nil for anybody else.
  func signedIn() throws -> SignedIn? {
    if visitor == nil { visitor = try lookUpVisitor() }
    if case .agent(let agent)? = visitor { return agent }
    return nil
  }

  /// A bearer token counts alone: where there is one, the cookie is not looked at.
  private func lookUpVisitor() throws -> Visitor {
    if request.headers[.authorization] != nil {
      guard let token = request.bearer.flatMap({ LinkToken($0) }) else { return .anonymous }
      return try visitor(token, .bearer)
    }
    guard let cookie, let token = LinkToken(cookie) else { return .anonymous }
    return try visitor(token, .browser)
  }

  /// A session counts while it is alive, its matricule is open, and the agent has not left (R46).
  private func visitor(_ token: LinkToken, _ kind: Session.Kind) throws -> Visitor {
    let registry = try registry
    let digest = token.digest
    guard let session = try registry.session(digest, kind), session.isAlive(at: now),
      let account = try registry.account(id: session.account), account.mayBeUsed
    else { return .ended }
    if now >= session.lastSeen + SessionRules.noteInterval {
      try registry.transaction {
        try registry.noteRequest(of: session.id, at: now)
      }
    }
    return .agent(SignedIn(session: session, account: account, digest: digest))
  }

  /// The agent of a route that only agents reach.
  func agent() throws -> SignedIn {
    guard let agent = try signedIn() else { throw Interruption.signInNeeded(ended: false) }
    return agent
  }
}
