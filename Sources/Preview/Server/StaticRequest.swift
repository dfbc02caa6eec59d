/// What a browser asks for, as far as files go.
package struct StaticRequest: Sendable {
  package var method: String
  /// The target as it was sent, without its query: `/aide/pr%C3%A9nom/`.
  package var path: String
  /// Header fields by lower-case name.
  package var headers: [String: String]

  package init(_ method: String, _ path: String, headers: [String: String] = [:]) {
    self.method = method
    self.path = path
    self.headers = headers
  }
}

/// What is answered.
package struct StaticAnswer: Sendable {
  package var status: Int
  /// In the order in which they are sent.
  package var headers: [(name: String, value: String)]
  package var body: [UInt8]

  package init(
    _ status: Int, _ headers: [(name: String, value: String)] = [], body: [UInt8] = []
  ) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  package func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
