/// Comparisons whose time says nothing about where two secrets differ.
package enum ConstantTime {
  /// Whether both have the same bytes.
  ///
  /// Lengths are no secret: unequal ones are told apart at once.
  package static func areEqual(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    one.count == other.count && difference(one, other) == 0
  }

  /// The bits that differ anywhere; kept in a call of its own, so that all of them are computed
  /// before anybody asks whether there are any.
  @inline(never)
  private static func difference(_ one: [UInt8], _ other: [UInt8]) -> UInt8 {
    var bits: UInt8 = 0
    for index in one.indices { bits |= one[index] ^ other[index] }
    return bits
  }
}

extension Digest {
  /// Whether an expected code and a presented one are the same, in constant time.
  package func matches(_ presented: [UInt8]) -> Bool {
    ConstantTime.areEqual(bytes, presented)
  }
}
