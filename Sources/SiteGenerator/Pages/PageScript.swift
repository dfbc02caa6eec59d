import Cryptography

/// The theme's one script, which shows a password, and the policy of the pages that carry it.
///
/// Nothing else depends on it: without it, or without a browser that runs it, the button is not
/// there.
package struct PageScript: Sendable, Equatable {
  /// As pages carry it; empty where the theme has none.
  package let text: [UInt8]
  /// The style sheet's policy, and this script let in by its hash.
  package let contentSecurityPolicy: String

  package init(_ source: [UInt8], beside style: StyleSheet) {
    text = source.escapingEndTags
    let hash = SHA256.digest(of: text).base64
    contentSecurityPolicy =
      style.contentSecurityPolicy + (text.isEmpty ? "" : "; script-src 'sha256-\(hash)'")
  }
}

extension [UInt8] {
  /// Writes `</` as `<\/`, which the strings of scripts and style sheets read alike (ECMAScript
  /// §12.9.4, CSS Syntax Level 3 §4.3.7): no end tag in one ends the element that holds it.
  var escapingEndTags: [UInt8] {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(count)
    for byte in self {
      if byte == UInt8(ascii: "/"), escaped.last == UInt8(ascii: "<") {
        escaped.append(UInt8(ascii: "\\"))
      }
      escaped.append(byte)
    }
    return escaped
  }
}
