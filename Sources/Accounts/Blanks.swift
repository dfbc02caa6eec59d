extension String {
  /// The text without the spaces at its two ends, nor what nobody sees there.
  ///
  /// Direction marks and zero-width spaces come along when a number or an address is copied from a
  /// message; the end of a line does not, and what has one is more than a field.
  package var trimmedOfBlanks: String {
    var rest = unicodeScalars[...]
    while let first = rest.first, isBlank(first) { rest.removeFirst() }
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return String(rest)
  }
}

private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .spaceSeparator, .format: true
  default: scalar == "\t"
  }
}
