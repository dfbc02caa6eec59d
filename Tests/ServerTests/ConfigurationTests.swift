import FileSystem
import TestSupport
import Testing

/// Each file of `dist/` is read by its server.
///
/// A server that is not installed is skipped here, with its name, and left out of the other tests.
@Suite(.serialized)
struct `A configuration of dist is understood` {
  @Test(.enabled(if: Setup.nginx.missing == nil, "no nginx, or no spawn-fcgi"))
  func `by nginx`() throws { try expectUnderstood(.nginx) }

  @Test(.enabled(if: Setup.nginxCGI.missing == nil, "no nginx, or no fcgiwrap"))
  func `by nginx, with fcgiwrap`() throws { try expectUnderstood(.nginxCGI) }

  @Test(.enabled(if: Setup.apache.missing == nil, "no Apache"))
  func `by Apache`() throws { try expectUnderstood(.apache) }

  @Test(.enabled(if: Setup.apache.handOff != nil, "no Apache, or no mod_xsendfile"))
  func `by Apache, with mod_xsendfile`() throws {
    try expectUnderstood(.apache, modules: ["xsendfile"])
  }

  @Test(.enabled(if: Setup.apacheFastCGI.missing == nil, "no Apache, or no spawn-fcgi"))
  func `by Apache, with FastCGI`() throws { try expectUnderstood(.apacheFastCGI) }

  @Test(.enabled(if: Setup.lighttpd.missing == nil, "no lighttpd"))
  func `by lighttpd`() throws { try expectUnderstood(.lighttpd) }

  @Test(.enabled(if: Setup.lighttpdFastCGI.missing == nil, "no lighttpd, or no spawn-fcgi"))
  func `by lighttpd, with FastCGI`() throws { try expectUnderstood(.lighttpdFastCGI) }

  @Test(.enabled(if: Setup.caddy.missing == nil, "no Caddy, or no spawn-fcgi"))
  func `by Caddy`() throws { try expectUnderstood(.caddy) }

  @Test(.enabled(if: isThere("/usr/bin/systemd-analyze"), "no systemd"))
  func `by systemd`() throws {
    let instance = try Instance()
    for name in ["guichet.socket", "guichet@.service"] {
      let text = String(
        decoding: try readFile("\(Configuration.folder)/\(name)", limit: 65536), as: UTF8.self
      ).replacing("/usr/local/lib/guichet/guichet.cgi", with: instance.program)
      let own = "\(instance.folder)/\(name.replacing("@", with: "@1"))"
      _ = try writeIfChanged(own, Array(text.utf8))
    }
    let units = ["guichet.socket", "guichet@1.service"].map { "\(instance.folder)/\($0)" }
    #expect(Command.output(["systemd-analyze", "verify", "--man=no"] + units) != nil)
  }

  private func expectUnderstood(_ setup: Setup, modules: [String] = []) throws {
    let instance = try Instance()
    let configuration = try Configuration(setup, of: instance, port: Loopback.freePort())
    let start = try ServerStart(setup, instance, configuration.path, modules: modules)
    try instance.handOver()
    #expect(Command.output(["env"] + start.environment + start.check) != nil)
  }
}
