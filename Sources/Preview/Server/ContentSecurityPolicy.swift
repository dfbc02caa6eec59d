/// A page's policy (CSP Level 3), as far as the preview widens it.
enum ContentSecurityPolicy {
  /// The policy with scripts and connections of the page's own site let in, and nothing else.
  static func admittingOwnScripts(_ policy: String) -> String {
    var directives = policy.split(separator: ";").map(words).filter { !$0.isEmpty }
    for name in ["connect-src", "script-src"] { admit(name, in: &directives) }
    return directives.map { $0.joined(separator: " ") }.joined(separator: "; ")
  }

  private static func admit(_ name: String, in directives: inout [[String]]) {
    if let place = directives.firstIndex(where: { $0[0] == name }) {
      directives[place] = widened(directives[place])
    } else if let place = directives.firstIndex(where: { $0[0] == "default-src" }) {
      directives.insert(widened([name] + directives[place].dropFirst()), at: place + 1)
    }
    // Neither: everything is let in as it is.
  }

  /// `'none'` stands alone or not at all.
  private static func widened(_ directive: [String]) -> [String] {
    let sources = directive.dropFirst().filter { $0 != "'none'" && $0 != "'self'" }
    return [directive[0], "'self'"] + sources
  }

  private static func words(_ directive: Substring) -> [String] {
    directive.split { $0 == " " || $0 == "\t" }.map(String.init)
  }
}
