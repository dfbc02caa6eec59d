import FileSystem

/// Where the program of the account pages is.
enum ServeProgram {
  /// The path that was given, or `guichet.cgi` beside this program, or where it is installed; the
  /// place beside where there is none.
  ///
  /// - Returns: an absolute path.
  static func path(given: String?) throws -> String {
    if let given { return try realPath(given) }
    let own = try realPath("/proc/self/exe")
    let folder = own.split(separator: "/").dropLast().joined(separator: "/")
    let beside = "/\(folder)/guichet.cgi"
    let installed = try realPath("/\(folder)/../lib/guichet/guichet.cgi")
    return [beside, installed].first(where: isThere) ?? beside
  }

  static func isThere(_ path: String) -> Bool {
    (try? stamp(of: path, followingLinks: true)) != nil
  }
}
