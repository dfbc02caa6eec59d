import FileSystem
import TestSupport
import Testing

/// A file of `dist/` with an instance's own paths and port, and nothing else changed.
struct Configuration {
  /// The folder of all of them.
  static let folder = "\(Repository.root)/dist"

  let path: String

  init(_ setup: Setup, of instance: Instance, port: Int) throws {
    let bytes = try readFile("\(Self.folder)/\(setup.file)", limit: 1 << 20)
    var text = String(decoding: bytes, as: UTF8.self)
    if setup.takesAlternative { text = Self.withAlternative(text, setup) }
    for (installed, own) in Self.places(of: instance, setup, port) {
      try #require(text.contains(installed) || !setup.expects(installed), "\(installed)")
      text = text.replacing(installed, with: own)
    }
    path = "\(instance.folder)/\(setup.file)"
    _ = try writeIfChanged(path, Array(text.utf8))
  }

  private static func places(
    of instance: Instance, _ setup: Setup, _ port: Int
  ) -> [(installed: String, own: String)] {
    let folder = instance.folder
    return [
      ("/srv/guichet/public", "\(folder)/public"), ("/var/lib/guichet", instance.home),
      ("/usr/local/lib/guichet/guichet.cgi", instance.program),
      ("/usr/local/lib/guichet", folder), ("/run/guichet/guichet.sock", "\(folder)/socket"),
      ("/run/fcgiwrap.socket", "\(folder)/socket"), ("/var/log/nginx", "\(folder)/log"),
      ("/var/log/apache2", "\(folder)/log"), ("/var/log/lighttpd", "\(folder)/log"),
      ("/var/log/caddy", "\(folder)/log"), ("/var/cache/lighttpd/guichet", "\(folder)/cache"),
      ("\(setup.port)", "\(port)"),
    ]
  }

  /// The file after what its comments say: the lines below « FastCGI » or « CGI » that begin with
  /// `#` and no space count, those of the other way do not.
  private static func withAlternative(_ text: String, _ setup: Setup) -> String {
    let other = setup.isFastCGI ? "# CGI :" : "# FastCGI :"
    var isOther = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      line -> String in
      let bare = line.drop { $0 == " " }
      if bare.hasPrefix(other) { isOther = true }
      if bare.hasPrefix("#"), bare.dropFirst().first.map({ $0 != " " }) ?? false {
        isOther = false
        return String(line).replacing("#", with: "", maxReplacements: 1)
      }
      // The block that the account's lines stand in goes on.
      if isOther && bare.hasPrefix("}") { isOther = false }
      return isOther && !bare.isEmpty ? "# " + line : String(line)
    }
    return lines.joined(separator: "\n")
  }
}

extension Setup {
  /// Whether a path must stand in the file: one that is not there has been renamed.
  fileprivate func expects(_ path: String) -> Bool {
    switch path {
    case "/srv/guichet/public", "/var/lib/guichet": true
    default: path == "\(port)"
    }
  }
}
