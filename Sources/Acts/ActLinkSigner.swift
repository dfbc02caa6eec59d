import Cryptography

/// Signs links to acts, and tells ours from others.
///
///     K_url = HMAC-SHA256(master, "portail/acte-url/1")
///     mac   = HMAC-SHA256(K_url, "portail-acte-url/1" LF audience LF "GET" LF token-without-mac)
///
/// No field can hold a line feed, so that no two lists of fields make one message. A code of another
/// use of the same key, or of another deployment, is not one of these.
package struct ActLinkSigner {
  private static let purpose = Array("portail/acte-url/1".utf8)
  /// What the code of a link is computed with where its key is not there, so that the answer takes
  /// as long; nothing is ever accepted under it.
  private static let absent = [UInt8](repeating: 0, count: MasterKey.byteCount)

  private let ring: KeyRing
  private let opening: [UInt8]

  /// Nil where the audience could not be told from the fields that follow it.
  ///
  /// - Parameter audience: the public address of this deployment, from its settings: a request's
  ///   own `Host` is whatever its sender wants.
  package init?(ring: KeyRing, audience: String) {
    guard !audience.isEmpty, audience.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      return nil
    }
    self.ring = ring
    opening = Array("portail-acte-url/1\n\(audience)\nGET\n".utf8)
  }

  /// For how many seconds the active key may sign; a link for longer is refused.
  package var longestLifetime: Int { ring.active.longestLifetime }

  /// A signed token: letters, digits, `.`, `_` and `-`, at most 162.
  ///
  /// - Parameter expires: its last valid second, since the epoch.
  package func sign(
    act: ActID, revision: ActRevision, disposition: ActToken.Disposition, session: ActSession,
    expires: Int
  ) -> String {
    let range = ActToken.writable
    let token = ActToken(
      key: ring.active.id, expires: min(max(expires, range.lowerBound), range.upperBound),
      disposition: disposition, act: act, revision: revision, session: session)
    let code = code(of: Array(token.signed.utf8)[...], by: ring.active.master)
    return "\(token.signed).\(Base64URL.encode(code.bytes))"
  }

  /// What a token is worth at a moment; the order of the questions is a part of the answer.
  ///
  /// - Parameters:
  ///   - text: one segment of the address, as received.
  ///   - now: seconds since the epoch.
  package func verify(_ text: String, at now: Int) -> ActLinkVerdict {
    guard KeyRing.isPlausible(now) else { return .refused(.clock) }
    guard let presented = PresentedToken(text) else { return .refused(.malformed) }
    let token = presented.token
    let key = ring.key(token.key)
    // Without a key a code is computed and compared all the same: time must not tell which keys
    // there are.
    let isOurs = code(of: presented.signed, by: key?.master).matches(presented.code)
    guard let key else { return .refused(.unknownKey) }
    guard key.master != nil else { return .refused(.revokedKey) }
    guard isOurs else { return .refused(.forged) }
    guard now <= key.notAfter else { return .refused(.keyEnded) }
    guard now <= token.expires else { return .expired(token) }
    guard token.expires <= now + key.longestLifetime + KeyRing.skew else {
      return .refused(.lifetime)
    }
    return .valid(token)
  }

  private func code(of signed: ArraySlice<UInt8>, by master: MasterKey?) -> Digest {
    let master = master ?? MasterKey(Self.absent)
    return HMAC.code(of: opening + signed, key: master.derived(for: Self.purpose))
  }
}

extension ActToken {
  /// What a log may say of a link to find it again: the beginning of its code, which opens nothing.
  ///
  /// Nil for what is no token.
  package static func logName(of text: String) -> String? {
    PresentedToken(text).map { Base64URL.encode(Array($0.code.prefix(9))) }
  }
}
