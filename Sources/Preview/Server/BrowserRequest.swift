/// What a browser sends: a head, and a body where this server reads one.
struct BrowserRequest: Sendable {
  var head: RequestHead
  /// Empty where none was sent, or where none is read.
  var body: [UInt8] = []
}

/// A request that is not read to its end: it is answered with a status, and the connection closes.
struct Refusal: Error, Equatable {
  var status: Int
}

/// What a head says of the body behind it (RFC 9112 §6).
enum BodyLength {
  /// Bytes; a form of the account pages is a few hundred bytes long.
  static let limit = 65_536

  /// The length of a body, in bytes: 0 where no field speaks of one.
  static func told(by fields: [String: String]) throws(Refusal) -> Int {
    // Both fields together are how one request is smuggled inside another (RFC 9112 §11.2).
    guard fields["transfer-encoding"] == nil else { throw Refusal(status: 411) }
    guard let length = fields["content-length"] else { return 0 }
    let isNumber = length.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard !length.isEmpty, isNumber else { throw Refusal(status: 400) }
    guard let count = Int(length), count <= limit else { throw Refusal(status: 413) }
    return count
  }
}
