import Gateway
import Testing

/// The file has 10 bytes, the tag `"t"`, and was written on Sun, 06 Nov 1994 08:49:37 GMT.
struct `A request for a file` {
  typealias Case = (item: Int, headers: [Header: String], answer: FileAnswer)

  private static let same = "Sun, 06 Nov 1994 08:49:37 GMT"
  private static let before = "Sun, 06 Nov 1994 08:49:36 GMT"
  private static let after = "Sun, 06 Nov 1994 08:49:38 GMT"
  private static let first = "bytes=0-0"
  private static let part = FileAnswer.part(ByteRange(start: 0, count: 1))

  private func answer(_ method: Gateway.Method, _ headers: [Header: String]) throws -> FileAnswer {
    let entity = FileEntity(
      size: 10, tag: try #require(EntityTag("t")), modified: HTTPDate(seconds: 784_111_777))
    return FileAnswer.decide(Headers(headers), method, entity, now: now)
  }

  @Test(
    arguments: [
      (1, [:], .whole), (4, [.range: first], part), (8, [.range: "bytes=10-"], .unsatisfiable),
      (12, [.range: "bytes=0-0,2-2"], .whole),
      (14, [.ifRange: "\"t\"", .range: first], part),
      (15, [.ifRange: "\"u\"", .range: first], .whole),
      (15, [.ifRange: "W/\"t\"", .range: first], .whole),
      (15, [.ifRange: "\"t\", \"u\"", .range: first], .whole),
      (15, [.ifRange: "\"u\"", .range: "bytes=10-"], .whole),
      (16, [.ifRange: same, .range: first], part),
      (16, [.ifRange: "Sunday, 06-Nov-94 08:49:37 GMT", .range: first], part),
      (16, [.ifRange: before, .range: first], .whole),
      (16, [.ifRange: after, .range: first], .whole),
      (16, [.ifRange: "t", .range: first], .whole), (16, [.ifRange: "*", .range: first], .whole),
      (17, [.ifRange: "\"u\""], .whole), (17, [.ifRange: "\"t\""], .whole),
      (18, [.ifNoneMatch: "\"t\""], .notModified),
      (18, [.ifNoneMatch: "\"t\"", .range: first], .notModified),
      (19, [.ifNoneMatch: "\"a\", \"t\""], .notModified),
      (19, [.ifNoneMatch: "*"], .notModified), (19, [.ifNoneMatch: "W/\"t\""], .notModified),
      (19, [.ifNoneMatch: "\"u\""], .whole), (19, [.ifNoneMatch: "t"], .whole),
      (19, [.ifNoneMatch: "\"u\"", .range: first], part),
      (20, [.ifNoneMatch: "\"u\"", .ifModifiedSince: after], .whole),
      (20, [.ifNoneMatch: "\"t\"", .ifModifiedSince: before], .notModified),
      (21, [.ifModifiedSince: same], .notModified), (21, [.ifModifiedSince: after], .notModified),
      (21, [.ifModifiedSince: "Fri, 31 Dec 9999 23:59:59 GMT"], .notModified),
      (21, [.ifModifiedSince: "Sun Nov  6 08:49:37 1994"], .notModified),
      (21, [.ifModifiedSince: before], .whole), (21, [.ifModifiedSince: "hier"], .whole),
      (22, [.ifMatch: "\"u\""], .preconditionFailed), (22, [.ifMatch: "*"], .whole),
      (22, [.ifMatch: "\"u\", \"t\""], .whole), (22, [.ifMatch: "W/\"t\""], .preconditionFailed),
      (22, [.ifMatch: "t"], .preconditionFailed),
      (23, [.ifUnmodifiedSince: before], .preconditionFailed),
      (23, [.ifUnmodifiedSince: same], .whole), (23, [.ifUnmodifiedSince: "hier"], .whole),
      (24, [.ifMatch: "\"t\"", .ifUnmodifiedSince: before], .whole),
      (24, [.ifMatch: "\"u\"", .ifNoneMatch: "\"t\""], .preconditionFailed),
      (24, [.ifMatch: "\"t\"", .ifNoneMatch: "\"t\""], .notModified),
      (24, [.ifUnmodifiedSince: before, .ifNoneMatch: "\"t\""], .preconditionFailed),
      (24, [.ifUnmodifiedSince: before, .range: "bytes=10-"], .preconditionFailed),
      (24, [.ifModifiedSince: same, .range: first], .notModified),
      (24, [.ifMatch: "\"t\"", .range: first], part),
      (24, [.ifMatch: "", .ifNoneMatch: "", .ifRange: "", .range: ""], .whole),
    ] as [Case])
  func `is answered in the order of its conditions`(item: Case) throws {
    #expect(try answer(.get, item.headers) == item.answer)
  }

  @Test(
    arguments: [
      (3, [.range: first], .whole), (3, [.range: "bytes=10-"], .whole),
      (18, [.ifNoneMatch: "\"t\""], .notModified), (21, [.ifModifiedSince: same], .notModified),
      (22, [.ifMatch: "\"u\""], .preconditionFailed),
    ] as [Case])
  func `by HEAD has conditions and no range`(item: Case) throws {
    #expect(try answer(.head, item.headers) == item.answer)
  }

  @Test func `by a method that changes something is not sent what it knows`() throws {
    #expect(try answer(.post, [.ifNoneMatch: "\"t\""]) == .preconditionFailed)
    #expect(try answer(.post, [.ifModifiedSince: Self.same]) == .whole)
  }
}
