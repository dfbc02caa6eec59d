import JSON

extension Fields {
  /// Reads a JSON object of strings and booleans, as a form would have sent them.
  ///
  /// True is `1`, false is not there. Any other type refuses the whole, so that nothing is converted by guess.
  package init(json: [UInt8], _ limits: FieldLimits = FieldLimits()) throws(RequestProblem) {
    self.init()
    guard case .object(let members) = try Self.parsed(json) else { throw .malformedBody }
    for (name, value) in members {
      switch value {
      case .string(let text): try add(name, text, limits)
      case .boolean(true): try add(name, "1", limits)
      case .boolean(false): continue
      default: throw .malformedBody
      }
    }
  }

  private static func parsed(_ json: [UInt8]) throws(RequestProblem) -> JSONText {
    do {
      // An object in the object is refused anyway: two levels tell it from a syntax error.
      return try JSONText(reading: json, maximumDepth: 2)
    } catch {
      switch error.reason {
      case .loneSurrogate, .invalidUTF8: throw .unreadableField(error.member ?? "")
      case .duplicateName: throw .duplicateField("")
      default: throw .malformedBody
      }
    }
  }
}
