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
    widened(page) + Array("<script src=\"\(PageAddition.scriptAddress)\"></script>\n".utf8)
  }

  /// The same for an answer whose policy stands in its head as well; one that is no page stays.
  func adding(to answer: StaticAnswer) -> StaticAnswer {
    let names = answer.headers.map { $0.name.lowercased() }
    let type = names.firstIndex(of: "content-type").map { answer.headers[$0].value } ?? ""
    guard type.hasPrefix("text/html"), !names.contains("content-encoding") else { return answer }
    var answer = answer
    for index in names.indices where names[index] == "content-security-policy" {
      answer.headers[index].value = ContentSecurityPolicy.admittingOwnScripts(
        answer.headers[index].value)
    }
    answer.body = adding(to: answer.body)
    return answer
  }

  /// The page with its `<meta>` policy widened.
  private func widened(_ page: [UInt8]) -> [UInt8] {
    let quote = "&#39;"
    guard let start = PageAddition.offset(of: Array("default-src \(quote)".utf8), in: page),
      let end = page[start...].firstIndex(of: UInt8(ascii: "\"")),
      let policy = String(validating: page[start..<end], as: UTF8.self)
    else { return page }
    let widened = ContentSecurityPolicy.admittingOwnScripts(
      policy.split(separator: quote, omittingEmptySubsequences: false).joined(separator: "'"))
    let escaped = widened.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: quote)
    return page[..<start] + Array(escaped.utf8) + page[end...]
  }

  private static func offset(of needle: [UInt8], in bytes: [UInt8]) -> Int? {
    guard let first = needle.first else { return nil }
    return bytes.indices.first { bytes[$0] == first && bytes[$0...].starts(with: needle) }
  }
}
