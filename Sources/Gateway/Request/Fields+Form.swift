extension Fields {
  /// Reads `application/x-www-form-urlencoded` (WHATWG URL §5.1), strictly: an escape that is
  /// none, or a name that repeats, refuses the whole.
  package init(form: [UInt8], _ limits: FieldLimits = FieldLimits()) throws(RequestProblem) {
    self.init()
    let pairs = form.split(
      separator: UInt8(ascii: "&"), maxSplits: limits.count, omittingEmptySubsequences: true)
    for pair in pairs {
      let sign = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
      guard let name = String(validating: try Self.decoded(pair[..<sign]), as: UTF8.self) else {
        throw .malformedBody
      }
      let value = try Self.decoded(pair[sign...].dropFirst())
      guard let text = String(validating: value, as: UTF8.self) else {
        throw name.utf8.count <= limits.name ? .unreadableField(name) : .malformedBody
      }
      try add(name, text, limits)
    }
  }

  /// Reads a query as a form.
  package init(query: String, _ limits: FieldLimits = FieldLimits()) throws(RequestProblem) {
    do {
      try self.init(form: Array(query.utf8), limits)
    } catch .malformedBody {
      throw .badQuery
    }
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) throws(RequestProblem) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "+"): decoded.append(0x20)
      case UInt8(ascii: "%"):
        guard index + 2 < bytes.endIndex, let high = hexadecimalValue(bytes[index + 1]),
          let low = hexadecimalValue(bytes[index + 2])
        else { throw .malformedBody }
        decoded.append(high << 4 | low)
        index += 2
      default: decoded.append(byte)
      }
      index += 1
    }
    return decoded
  }
}
