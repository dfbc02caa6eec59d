import Gateway
import TestSupport
import Testing

struct `A range` {
  typealias Case = (item: Int, header: String, size: Int64, answer: RangeRequest)

  private static func part(_ start: Int64, _ count: Int64) -> RangeRequest {
    .part(ByteRange(start: start, count: count))
  }

  @Test(
    arguments: [
      (4, "bytes=0-0", 10, part(0, 1)), (5, "bytes=0-", 10, part(0, 10)),
      (6, "bytes=-1", 10, part(9, 1)), (6, "bytes=-15", 10, part(0, 10)),
      (7, "bytes=-0", 10, .unsatisfiable), (8, "bytes=9-999999999", 10, part(9, 1)),
      (8, "bytes=10-", 10, .unsatisfiable), (8, "bytes=10-12", 10, .unsatisfiable),
      (9, "bytes=5-2", 10, .ignored), (9, "bytes=a-b", 10, .ignored),
      (9, "bytes=", 10, .ignored), (9, "bytes=-", 10, .ignored), (9, "bytes=--1", 10, .ignored),
      (9, "bytes=1", 10, .ignored), (9, "bytes=0-1-2", 10, .ignored),
      (9, "bytes= 0-1", 10, .ignored), (9, "bytes=0 -1", 10, .ignored),
      (9, "bytes=0-1 ", 10, .ignored), (9, "bytes =0-1", 10, .ignored),
      (9, "bytes=+0-1", 10, .ignored), (9, "bytes=0-0x1", 10, .ignored),
      (9, "bytes", 10, .ignored), (9, "", 10, .ignored), (9, "bytes:0-1", 10, .ignored),
      (10, "bytes=99999999999999999999-", 10, .unsatisfiable),
      (10, "bytes=0-99999999999999999999", 10, part(0, 10)),
      (10, "bytes=-99999999999999999999", 10, part(0, 10)),
      (10, "bytes=99999999999999999999-5", 10, .ignored),
      (10, "bytes=9223372036854775807-9223372036854775808", 10, .unsatisfiable),
      (11, "items=0-1", 10, .ignored), (11, "BYTES=0-0", 10, part(0, 1)),
      (12, "bytes=0-1,3-4", 10, .ignored), (12, "bytes=0-1, bytes=3-4", 10, .ignored),
      (12, "bytes=0-1,", 10, .ignored), (43, "bytes=0-", 0, .unsatisfiable),
      (43, "bytes=-5", 0, .unsatisfiable),
      (44, "bytes=5368709119-", 5_368_709_120, part(5_368_709_119, 1)),
      (44, "bytes=4294967296-4294967297", 5_368_709_120, part(4_294_967_296, 2)),
    ] as [Case])
  func `is one part, no part, or not understood`(item: Case) {
    #expect(RangeRequest(parsing: Array(item.header.utf8), size: item.size) == item.answer)
  }

  @Test func `says where it stands in the whole`() {
    #expect(ByteRange(start: 9, count: 1).contentRange(of: 10) == "bytes 9-9/10")
  }

  @Test func `of whatever numbers is what they say`() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<20_000 {
      let size = Int64.random(in: 0...12, using: &random)
      let first = Int64.random(in: 0...14, using: &random)
      let last = Int64.random(in: 0...14, using: &random)
      let bytes = (0..<size).filter { first <= $0 && $0 <= last }
      let range = RangeRequest(parsing: Array("bytes=\(first)-\(last)".utf8), size: size)
      switch range {
      case .ignored: #expect(first > last)
      case .unsatisfiable: #expect(bytes.isEmpty && first <= last)
      case .part(let part): #expect(Array(part.start..<(part.start + part.count)) == bytes)
      }
    }
  }

  @Test func `of whatever bytes lies within the file`() {
    var random = SplitMix64(seed: 2)
    let alphabet = Array("bytes=0123456789-, B".utf8)
    for _ in 0..<50_000 {
      let tail = (0..<Int.random(in: 0...24, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      let size = Int64.random(in: 0...(.max), using: &random)
      let header = Bool.random(using: &random) ? Array("bytes=".utf8) + tail : tail
      guard case .part(let part) = RangeRequest(parsing: header, size: size) else { continue }
      #expect(part.start >= 0 && part.count > 0 && part.start <= size - part.count)
    }
  }
}
