import Gateway

/// A content type, written again, reads the same; a body goes on only as a form or as JSON, and
/// anything else (`multipart/form-data`) is 415 whatever it holds.
///
/// The input is a type, a byte of 0, and a body.
func checkContentType(_ input: [UInt8]) {
  let pieces = parts(of: input, 2)
  let type = ContentType(parsing: pieces[0])
  if let type {
    let written = ([type.mediaType] + type.parameters.map { "\($0.name)=\"\($0.value)\"" })
      .joined(separator: ";")
    // Quotation marks may make it longer than what is read at all.
    expect(
      written.utf8.count > 256 || ContentType(parsing: Array(written.utf8)) == type,
      "another type: \(written)")
  }
  var request = Request(.post, "/", body: pieces[1])
  request.contentType = type
  let mayBeRead =
    type?.isUTF8 == true
    && ["application/x-www-form-urlencoded", "application/json"].contains(type?.mediaType)
  do throws(RequestProblem) {
    let fields = try request.fields()
    expect(mayBeRead || pieces[1].isEmpty, "a body of another type was read")
    fields.checkPromises()
  } catch {
    expect(mayBeRead != (error == .unsupportedMediaType), "another reason: \(error)")
    expect((400..<500).contains(error.status), "a fault of ours: \(error)")
  }
}
