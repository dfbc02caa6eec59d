/// What a CGI program is told of a request (RFC 3875 §4.1), built from nothing: no variable of this
/// program reaches it.
enum CGIEnvironment {
  /// - Parameters:
  ///   - path: the path that was asked for, decoded.
  ///   - home: the program's own setting.
  ///   - port: the one that was asked.
  /// - Returns: `NAME=value`, each name once.
  static func entries(
    for request: BrowserRequest, path: String, home: String, port: UInt16
  ) -> [String] {
    let head = request.head
    var entries = [
      "GATEWAY_INTERFACE=CGI/1.1", "SERVER_SOFTWARE=guichet", "SERVER_PROTOCOL=\(head.version)",
      "SERVER_NAME=\(hostName(head.fields["host"]))", "SERVER_PORT=\(port)",
      "REMOTE_ADDR=127.0.0.1", "REQUEST_METHOD=\(head.method)", "SCRIPT_NAME=",
      "PATH_INFO=\(path)", "QUERY_STRING=\(head.query)", "GUICHET_HOME=\(home)",
    ]
    if head.fields["content-length"] != nil {
      entries.append("CONTENT_LENGTH=\(request.body.count)")
    }
    if let type = head.fields["content-type"] { entries.append("CONTENT_TYPE=\(type)") }
    for (name, value) in head.fields.sorted(by: { $0.key < $1.key }) {
      if let variable = variable(of: name) { entries.append("\(variable)=\(value)") }
    }
    return entries
  }

  /// `HTTP_ACCEPT_LANGUAGE` for `accept-language`; nil for a field that is not handed on.
  ///
  /// `x_real_ip` and `x.real.ip` would pass for `x-real-ip`, which a proxy vouches for. `Proxy`
  /// would become a variable that programs send their own requests by (CVE-2016-5385).
  private static func variable(of field: String) -> String? {
    let isPlain = field.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard isPlain, !["proxy", "content-type", "content-length"].contains(field) else { return nil }
    return "HTTP_"
      + field.uppercased().split(separator: "-", omittingEmptySubsequences: false)
      .joined(separator: "_")
  }

  /// The name that this server was asked by, without its port.
  static func hostName(_ host: String?) -> String {
    host?.split(separator: ":").first.map(String.init) ?? "localhost"
  }
}
