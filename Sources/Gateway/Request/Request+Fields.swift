extension Request {
  /// The fields of the body, read by what its sender says it is: a form or JSON, both in UTF-8.
  ///
  /// A name that stands in the query too refuses the request: a reader before us may have looked
  /// at the other one. No body has no fields; a body of an unknown kind is 415.
  package func fields(_ limits: FieldLimits = FieldLimits()) throws(RequestProblem) -> Fields {
    guard !body.isEmpty else { return Fields() }
    guard let contentType, contentType.isUTF8 else { throw .unsupportedMediaType }
    let fields =
      switch contentType.mediaType {
      case "application/x-www-form-urlencoded": try Fields(form: body, limits)
      case "application/json": try Fields(json: body, limits)
      default: throw RequestProblem.unsupportedMediaType
      }
    guard !query.isEmpty else { return fields }
    let repeated = try queryFields(limits).names.first { fields[$0] != nil }
    if let repeated { throw .duplicateField(repeated) }
    return fields
  }

  /// The fields of the query.
  package func queryFields(_ limits: FieldLimits = FieldLimits()) throws(RequestProblem) -> Fields {
    try Fields(query: query, limits)
  }
}
