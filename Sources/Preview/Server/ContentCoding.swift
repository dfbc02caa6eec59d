import Compression

/// How a body is sent (RFC 9110 §8.4).
enum ContentCoding: String, CaseIterable {
  case brotli = "br"
  case gzip

  /// What stands behind a file's name where its compressed twin lies beside it.
  var ending: String { self == .brotli ? ".br" : ".gz" }

  /// The codings that a browser takes, the best first (RFC 9110 §12.5.3).
  static func accepted(by header: String?) -> [ContentCoding] {
    guard let header else { return [] }
    var refused: Set<String> = []
    var named: Set<String> = []
    for item in header.lowercased().split(separator: ",") {
      let parts = item.split(separator: ";").map { $0.filter { $0 != " " } }
      guard let name = parts.first else { continue }
      let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap {
        Double($0.dropFirst(2))
      }
      if weight == 0 { refused.insert(name) } else { named.insert(name) }
    }
    return allCases.filter { coding in
      named.contains(coding.rawValue) || (named.contains("*") && !refused.contains(coding.rawValue))
    }
  }

  /// A body that has no twin, compressed in passing.
  func encode(_ bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .brotli: Compression.brotli(bytes, quality: 4)
    case .gzip: Compression.gzip(bytes, level: 6)
    }
  }
}
