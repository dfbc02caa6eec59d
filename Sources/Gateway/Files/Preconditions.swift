/// The conditions of a request, compared with what there is (RFC 9110 §13.1).
struct Preconditions {
  let headers: Headers
  let entity: FileEntity
  let now: HTTPDate

  /// `If-Match`, and only where it was not sent `If-Unmodified-Since`.
  var isStillTheSame: Bool {
    if let tags = headers.nonempty(.ifMatch) {
      return EntityTags(parsing: tags).contain(entity.tag) { $0.isStronglyEqual(to: $1) }
    }
    return date(.ifUnmodifiedSince).map { entity.modified <= $0 } ?? true
  }

  /// Whether the client has it already: `If-None-Match`, and only where it was not sent
  /// `If-Modified-Since`, which means nothing but with GET and HEAD.
  func isKnown(to method: Method) -> Bool {
    if let tags = headers.nonempty(.ifNoneMatch) {
      return EntityTags(parsing: tags).contain(entity.tag) { $0.isWeaklyEqual(to: $1) }
    }
    guard method == .get || method == .head else { return false }
    return date(.ifModifiedSince).map { entity.modified <= $0 } ?? false
  }

  /// `If-Range`: whether the client's other bytes are of this same file.
  ///
  /// A date does where it is the very one: a tag is sent with each answer, and the address itself
  /// changes with the content, so two versions within one second are told apart before.
  var isRangeWanted: Bool {
    guard let validator = headers.nonempty(.ifRange) else { return true }
    var rest = validator[...]
    guard let tag = EntityTag.take(from: &rest) else {
      return date(.ifRange) == entity.modified
    }
    return rest.isEmpty && tag.isStronglyEqual(to: entity.tag)
  }

  /// nil where none was sent, or it is no date: it counts as not sent then (§13.1.3, §13.1.4).
  private func date(_ header: Header) -> HTTPDate? {
    headers.nonempty(header).flatMap { HTTPDate(parsing: $0, now: now) }
  }
}
