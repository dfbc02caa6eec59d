import TestSupport

/// A request, and the variables by which a web server passes it on (RFC 3875 §4.1).
struct Visit {
  var method = "GET"
  /// The path, and the query behind a question mark.
  var address: String
  var headers: [(name: String, value: String)] = []
  var body: [UInt8] = []
  var from = "192.0.2.7"

  static let browser = [
    (name: "Accept", value: "text/html,*/*;q=0.8"),
    (
      name: "User-Agent", value: "Mozilla/5.0 (Linux; Android 13) Chrome/126.0 Mobile Safari/537.36"
    ),
    (name: "Sec-Fetch-Site", value: "same-origin"),
  ]

  /// A page that somebody opens.
  static func get(_ address: String, cookie: String? = nil, from: String = "192.0.2.7") -> Visit {
    Visit(address: "/compte" + address, headers: browser + Self.field(cookie), from: from)
  }

  /// A form that somebody sends.
  static func post(
    _ address: String, _ fields: KeyValuePairs<String, String> = [:], cookie: String? = nil,
    from: String = "192.0.2.7"
  ) -> Visit {
    Visit(
      method: "POST", address: "/compte" + address,
      headers: browser + field(cookie)
        + [(name: "Content-Type", value: "application/x-www-form-urlencoded")],
      body: formEncoded(fields), from: from)
  }

  private static func field(_ cookie: String?) -> [(name: String, value: String)] {
    cookie.map { [(name: "Cookie", value: "guichet=\($0)")] } ?? []
  }

  /// In lines like `NAME=value`.
  var variables: [String] {
    let parts = address.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var lines = [
      "GATEWAY_INTERFACE=CGI/1.1", "SERVER_PROTOCOL=HTTP/1.1", "SERVER_NAME=portail.invalid",
      "REQUEST_METHOD=\(method)", "SCRIPT_NAME=\(parts[0])",
      "QUERY_STRING=\(parts.count > 1 ? parts[1] : "")", "REMOTE_ADDR=\(from)",
    ]
    for header in headers { lines.append("\(Self.variable(header.name))=\(header.value)") }
    let isAnnounced = headers.contains { $0.name == "Content-Length" }
    let isPost = method == "POST" || !body.isEmpty
    if isPost && !isAnnounced { lines.append("CONTENT_LENGTH=\(body.count)") }
    return lines
  }

  private static func variable(_ header: String) -> String {
    let name = header.uppercased().replacing("-", with: "_")
    return name.hasPrefix("CONTENT_") ? name : "HTTP_\(name)"
  }
}

extension Visit {
  /// The same from a program, which wants JSON.
  var forProgram: Visit {
    var visit = self
    visit.headers.removeAll { $0.name == "Accept" }
    visit.headers.append((name: "Accept", value: "application/json"))
    return visit
  }
}
