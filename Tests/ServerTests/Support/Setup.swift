import FileSystem
import Testing

/// A web server and its way to the program, as a file of `dist/` describes them.
enum Setup: String, CaseIterable, CustomTestStringConvertible {
  case nginx, nginxCGI, apache, apacheFastCGI, lighttpd, lighttpdFastCGI, caddy

  static let installed = allCases.filter(\.isInstalled)

  var testDescription: String { rawValue }

  /// The file of `dist/`.
  var file: String {
    switch self {
    case .nginx, .nginxCGI: "nginx.conf"
    case .apache, .apacheFastCGI: "apache.conf"
    case .lighttpd, .lighttpdFastCGI: "lighttpd.conf"
    case .caddy: "Caddyfile"
    }
  }

  /// Whether it takes the lines that are commented out there, instead of those before them.
  var takesAlternative: Bool {
    [.nginxCGI, .apacheFastCGI, .lighttpdFastCGI].contains(self)
  }

  /// Whether workers wait on a socket, rather than a program starting at each request.
  var isFastCGI: Bool { [.nginx, .apacheFastCGI, .lighttpdFastCGI, .caddy].contains(self) }

  /// The port in the file.
  var port: Int {
    switch self {
    case .nginx, .nginxCGI: 8081
    case .apache, .apacheFastCGI: 8082
    case .lighttpd, .lighttpdFastCGI: 8083
    case .caddy: 8084
    }
  }

  /// What `acts.serve` says where the server sends an act's file itself; nil where it has no way to.
  var handOff: String? {
    switch self {
    case .nginx, .nginxCGI: "x-accel-redirect"
    case .apache, .apacheFastCGI: isThere(Self.xSendfileModule) ? "x-sendfile" : nil
    case .lighttpd, .lighttpdFastCGI: "x-sendfile"
    case .caddy: nil
    }
  }

  /// Apache's own has no such header.
  static let xSendfileModule = "/usr/lib/apache2/modules/mod_xsendfile.so"

  /// What must be installed to try it.
  private var programs: [String] {
    let server =
      switch self {
      case .nginx, .nginxCGI: ["/usr/sbin/nginx"]
      case .apache, .apacheFastCGI:
        ["/usr/sbin/apache2", "/usr/lib/apache2/modules/mod_cgid.so"]
      case .lighttpd, .lighttpdFastCGI:
        ["/usr/sbin/lighttpd", "/usr/lib/lighttpd/mod_deflate.so"]
      case .caddy: ["/usr/bin/caddy"]
      }
    if isFastCGI { return server + ["/usr/bin/spawn-fcgi"] }
    return self == .nginxCGI ? server + ["/usr/sbin/fcgiwrap", "/usr/bin/spawn-fcgi"] : server
  }

  private var isInstalled: Bool { missing == nil }

  /// The first program that is not there.
  var missing: String? { programs.first { !isThere($0) } }
}

/// Whether a file stands there.
func isThere(_ path: String) -> Bool { (try? stamp(of: path, followingLinks: true)) != nil }
