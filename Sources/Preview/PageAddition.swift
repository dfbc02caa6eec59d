/// What the preview adds to a page that it shows: a script that asks for news and tells problems.
///
/// The page's own policy lets no script in, so the preview's copy of the policy is widened by it.
package struct PageAddition: Sendable {
  /// The address of the script.
  package static let scriptAddress = "/_guichet/apercu.js"
  /// The address where the script hears of changes.
  static let newsAddress = "/_guichet/changements"

  package init() {}

  func adding(to page: [UInt8]) -> [UInt8] {
    let strict = Array("default-src &#39;none&#39;".utf8)
    let widened = strict + Array("; script-src &#39;self&#39;; connect-src &#39;self&#39;".utf8)
    var output: [UInt8] = []
    if let start = PageAddition.offset(of: strict, in: page) {
      output += page[..<start] + widened + page[(start + strict.count)...]
    } else {
      output = page
    }
    return output + Array("<script src=\"\(PageAddition.scriptAddress)\"></script>\n".utf8)
  }

  private static func offset(of needle: [UInt8], in bytes: [UInt8]) -> Int? {
    guard let first = needle.first else { return nil }
    return bytes.indices.first { bytes[$0] == first && bytes[$0...].starts(with: needle) }
  }
}
