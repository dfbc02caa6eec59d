/// A part of a file, as `Range` asks for it (RFC 9110 §14).
enum ByteRange: Equatable {
  /// No range that this server serves: the whole file is the answer.
  case whole
  case part(Range<Int>)
  /// Beyond the end: 416.
  case unsatisfiable

  /// - Parameter size: the file's, in bytes.
  init(_ header: String?, size: Int) {
    guard let header, header.hasPrefix("bytes="), !header.contains(",") else {
      self = .whole
      return
    }
    let parts = header.dropFirst("bytes=".count).split(
      separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      self = .whole
      return
    }
    let (first, last) = (ByteRange.number(parts[0]), ByteRange.number(parts[1]))
    switch (parts[0].isEmpty, first, parts[1].isEmpty, last) {
    case (true, _, false, let length?):
      self = length == 0 || size == 0 ? .unsatisfiable : .part(max(0, size - length)..<size)
    case (false, let first?, true, _):
      self = first < size ? .part(first..<size) : .unsatisfiable
    case (false, let first?, false, let last?) where first <= last:
      self = first < size ? .part(first..<min(size, last + 1)) : .unsatisfiable
    default: self = .whole
    }
  }

  /// Digits, and no more of them than a size can have.
  private static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 18,
      text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int(text)
  }
}
