/// What a request's conditions are compared with.
package struct FileEntity: Sendable, Equatable {
  /// Bytes.
  package let size: Int64
  /// A strong tag.
  package let tag: EntityTag
  package let modified: HTTPDate

  package init(size: Int64, tag: EntityTag, modified: HTTPDate) {
    self.size = size
    self.tag = tag
    self.modified = modified
  }
}

/// What a request for a file is answered, once it is known that who asks may have it.
///
/// Never ask before: a 304 or a 416 to a forged link would tell that there is such a file
/// (RFC 9110 §13.2.1).
package enum FileAnswer: Sendable, Equatable {
  case whole
  case part(ByteRange)
  case notModified
  case preconditionFailed
  case unsatisfiable

  /// Decides, in the order of RFC 9110 §13.2.2.
  ///
  /// A header that is empty is one that was not sent (RFC 3875 §4.1). `now` serves to read dates
  /// with a year of two digits.
  package static func decide(
    _ headers: Headers, _ method: Method, _ entity: FileEntity, now: HTTPDate
  ) -> FileAnswer {
    let conditions = Preconditions(headers: headers, entity: entity, now: now)
    let isRead = method == .get || method == .head
    guard conditions.isStillTheSame else { return .preconditionFailed }
    if conditions.isKnown(to: method) { return isRead ? .notModified : .preconditionFailed }
    // A range means something with GET alone (§14.2).
    guard method == .get, let range = headers.nonempty(.range), conditions.isRangeWanted else {
      return .whole
    }
    switch RangeRequest(parsing: range, size: entity.size) {
    case .ignored: return .whole
    case .part(let range): return .part(range)
    case .unsatisfiable: return .unsatisfiable
    }
  }
}
