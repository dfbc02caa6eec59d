extension String {
  /// Whether a text has characters that no one-line text holds: ends of lines, and other controls
  /// of ASCII and Latin-1.
  var hasControls: Bool { unicodeScalars.contains(where: \.isControl) }

  /// The text with one space for each run of controls.
  var onOneLine: String {
    guard hasControls else { return self }
    return unicodeScalars.split(whereSeparator: \.isControl).map { String($0) }
      .joined(separator: " ").trimmingSpaces()
  }
}

extension Unicode.Scalar {
  /// A control of ASCII or Latin-1, a line separator or a paragraph separator.
  fileprivate var isControl: Bool {
    value < 0x20 || (0x7F..<0xA0).contains(value) || (0x2028...0x2029).contains(value)
  }
}
