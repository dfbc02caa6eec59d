import Gateway

/// Whatever a server hands over becomes a request within its bounds, or a refusal of 4xx.
///
/// The input are entries as `NAME=value`, a byte of 0 between them.
func checkEnvironment(_ input: [UInt8]) {
  let entries = input.split(separator: 0).map(Array.init)
  let limits = Limits()
  let environment = Environment(entries: entries, limits: limits)
  do throws(RequestProblem) {
    let request = try Request(environment, limits: limits)
    checkBounds(request, limits)
    if let fields = try? request.queryFields() { fields.checkPromises() }
    _ = ClientAddress(of: request)
    if request.prefersJSON {
      let accept = request.headers[.accept] ?? ""
      expect(accept.contains("*") || accept.lowercased().contains("json"), "JSON for \(accept)")
    }
    // What nobody reads changes nothing, the variable of CVE-2016-5387 above all.
    let more = Environment(entries: entries + [Array("HTTP_PROXY=http://exemple.org".utf8)])
    let again = try? Request(more, limits: limits)
    expect(
      again?.path == request.path && again?.query == request.query, "an unread header counts")
  } catch {
    expect((400..<500).contains(error.status), "a fault of ours: \(error)")
  }
}

private func checkBounds(_ request: Request, _ limits: Limits) {
  expect(request.path.hasPrefix("/"), "a path without a slash: \(request.path)")
  expect(request.path.utf8.count <= limits.path, "a path that is too long")
  expect(request.query.utf8.count <= limits.query, "a query that is too long")
  for text in [request.path, request.query] {
    expect(text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }, "a control in an address: \(text)")
  }
}
