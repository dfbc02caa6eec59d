/// Some bytes in a row, at least one.
package struct ByteRange: Sendable, Equatable {
  /// The place of the first byte, from 0.
  package let start: Int64
  package let count: Int64

  package init(start: Int64, count: Int64) {
    self.start = start
    self.count = count
  }

  /// `bytes 0-99/200`: this part of so many bytes (RFC 9110 §14.4).
  package func contentRange(of size: Int64) -> String {
    "bytes \(start)-\(start + count - 1)/\(size)"
  }
}

/// What a `Range` asks for (RFC 9110 §14.2).
package enum RangeRequest: Sendable, Equatable {
  /// Another unit, several ranges, or no range at all: the whole is answered, as §14.2 allows.
  ///
  /// Several ranges in one answer serve no reader of a document, and cost a server the file as
  /// many times as somebody writes (CVE-2011-3192).
  case ignored
  case part(ByteRange)
  /// A range of which the file has no byte.
  case unsatisfiable

  /// Reads the value of the header, for a file of so many bytes.
  ///
  /// A number that no Int64 holds is the largest one: it lies behind every file in any case.
  package init(parsing header: [UInt8], size: Int64) {
    self = .ignored
    guard header.prefix(6).equalsIgnoringCase("bytes=") else { return }
    let range = header.dropFirst(6)
    guard let hyphen = range.firstIndex(of: UInt8(ascii: "-")) else { return }
    let first = range[..<hyphen]
    let last = range[(hyphen + 1)...]
    guard Self.isNumber(first), Self.isNumber(last) else { return }
    switch (Self.number(first), Self.number(last)) {
    case (nil, nil): return
    case (nil, let count?): self = Self.suffix(min(count, size), of: size)
    case (let start?, let end):
      if let end, end < start { return }
      self = Self.from(start, through: end ?? .max, of: size)
    }
  }

  private static func suffix(_ count: Int64, of size: Int64) -> RangeRequest {
    count > 0 ? .part(ByteRange(start: size - count, count: count)) : .unsatisfiable
  }

  private static func from(_ start: Int64, through end: Int64, of size: Int64) -> RangeRequest {
    guard start < size else { return .unsatisfiable }
    return .part(ByteRange(start: start, count: min(end, size - 1) - start + 1))
  }

  /// Digits only, or nothing.
  private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
    guard !digits.isEmpty else { return nil }
    var number: Int64 = 0
    for digit in digits {
      let (tenfold, overflows) = number.multipliedReportingOverflow(by: 10)
      let (sum, overflowsAgain) = tenfold.addingReportingOverflow(Int64(digit - 0x30))
      if overflows || overflowsAgain { return .max }
      number = sum
    }
    return number
  }
}
