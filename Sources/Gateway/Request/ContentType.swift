/// What a body is, as its sender says (RFC 9110 §8.3).
package struct ContentType: Sendable, Equatable {
  /// Type and subtype in small letters: `application/json`.
  package let mediaType: String
  /// Parameters in their order, names in small letters, values as written, without quotation marks.
  package let parameters: [(name: String, value: String)]

  package static func == (one: Self, other: Self) -> Bool {
    one.mediaType == other.mediaType
      && one.parameters.elementsEqual(other.parameters) { $0 == $1 }
  }

  /// Reads a header of at most 256 bytes; nil where it breaks the grammar, or a parameter repeats.
  package init?(parsing bytes: [UInt8]) {
    guard bytes.count <= 256 else { return nil }
    let pieces = bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    guard let media = pieces.first?.trimmed else { return nil }
    let names = media.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard names.count == 2, names.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isTokenByte) }) else {
      return nil
    }
    mediaType = String(decoding: media.map(lowercased), as: UTF8.self)
    var parameters: [(name: String, value: String)] = []
    for piece in pieces.dropFirst() where !piece.trimmed.isEmpty {
      guard let parameter = Self.parameter(piece.trimmed),
        !parameters.contains(where: { $0.name == parameter.name })
      else { return nil }
      parameters.append(parameter)
    }
    self.parameters = parameters
  }

  /// The value of a parameter.
  package subscript(_ name: String) -> String? {
    parameters.first { $0.name == name }?.value
  }

  /// Whether the text is in UTF-8, which is meant where no `charset` stands.
  package var isUTF8: Bool {
    self["charset"].map { Array($0.utf8).equalsIgnoringCase("utf-8") } ?? true
  }

  private static func parameter(_ bytes: ArraySlice<UInt8>) -> (name: String, value: String)? {
    guard let sign = bytes.firstIndex(of: UInt8(ascii: "=")), sign > bytes.startIndex else {
      return nil
    }
    let name = bytes[..<sign]
    var value = bytes[(sign + 1)...]
    let quote = UInt8(ascii: "\"")
    if value.count >= 2, value.first == quote, value.last == quote {
      value = value.dropFirst().dropLast()
    }
    guard name.allSatisfy(isTokenByte), !value.isEmpty, value.allSatisfy(isTokenByte) else {
      return nil
    }
    return (
      String(decoding: name.map(lowercased), as: UTF8.self), String(decoding: value, as: UTF8.self)
    )
  }
}
