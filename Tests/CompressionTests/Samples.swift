/// Bytes to compress: none, one, a text, every value, and much of one value.
let samples: [[UInt8]] = [
  [], [0], Array("Bonjour, é".utf8), Array(0...255), [UInt8](repeating: 97, count: 100_000),
  (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) },
]
