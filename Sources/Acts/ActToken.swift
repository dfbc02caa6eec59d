import Cryptography

/// What a signed link says: which act, which bytes of it, how, for whom and until when.
///
///     token = "1" "." kid "." exp "." disp "." act "." rev "." sub "." mac
///
/// Everything that the answer depends on stands in it, and so under its code: a file name or a type
/// that could be added to a signed link has turned downloads into pages (CVE-2018-16477).
package struct ActToken: Sendable, Hashable {
  /// What the browser does with the act.
  package enum Disposition: String, Sendable, CaseIterable {
    /// « Visualiser ».
    case inline = "i"
    /// « Télécharger ».
    case attachment = "a"
  }

  /// The key that it is signed with.
  package let key: KeyID
  /// Its last valid second, since the epoch.
  package let expires: Int
  package let disposition: Disposition
  package let act: ActID
  package let revision: ActRevision
  /// The session that issued it.
  package let session: ActSession

  /// The seconds that ten digits write without a zero in front.
  static let writable = 1_000_000_000...9_999_999_999

  /// The token without its code, and the dot before that: what is signed.
  var signed: String {
    "1.\(key.text).\(expires).\(disposition.rawValue).\(act.text).\(revision.text).\(session.text)"
  }
}

/// A token as it was received, its code not yet compared with anything.
struct PresentedToken {
  /// The longest text that is looked at, in bytes; the longest token has 162.
  static let longest = 200

  let token: ActToken
  /// The bytes that the code must stand for, as received: never written anew.
  let signed: ArraySlice<UInt8>
  /// 32 bytes.
  let code: [UInt8]

  /// Reads the one spelling of a token; nil for anything else.
  init?(_ text: String) {
    let bytes = Array(text.utf8.prefix(Self.longest + 1))
    guard bytes.count <= Self.longest else { return nil }
    let fields = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard fields.count == 8, fields[0].elementsEqual("1".utf8), fields[7].count == 43,
      let token = Self.token(of: fields),
      let code = Base64URL.decode(Self.text(fields[7]))
    else { return nil }
    (self.token, self.code) = (token, code)
    signed = bytes[..<(fields[7].startIndex - 1)]
  }

  private static func token(of fields: [ArraySlice<UInt8>]) -> ActToken? {
    guard let key = KeyID(text(fields[1])), fields[2].count == 10,
      let expires = Alphabet.number(fields[2]), ActToken.writable.contains(expires),
      let disposition = ActToken.Disposition(rawValue: text(fields[3])),
      let act = ActID(text(fields[4])), let revision = ActRevision(text(fields[5])),
      let session = ActSession(text(fields[6]))
    else { return nil }
    return ActToken(
      key: key, expires: expires, disposition: disposition, act: act, revision: revision,
      session: session)
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
