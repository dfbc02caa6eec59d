import FileSystem
import TestSupport
import Testing

extension Instance {
  /// Builds the portal anew with another `acts.serve`, as an operator does while all is running.
  func build(serve: String) throws {
    let site = "\(folder)/site"
    let built = try BuiltPortal.folder.get().path
    try run(["mkdir", "-p", site])
    try run(["cp", "-r", "\(built)/content", "\(built)/theme", site])
    let settings = String(
      decoding: try readFile("\(built)/site.yml", limit: 1 << 20), as: UTF8.self)
    let line = "  serve: self\n"
    try #require(settings.contains(line))
    let changed = settings.replacing(line, with: "  serve: \(serve)\n")
    _ = try writeIfChanged("\(site)/site.yml", Array(changed.utf8))
    let places = ["--site", site, "--out", "\(folder)/public", "--home", home]
    try run([try BuiltProgram.path("guichet"), "build"] + places)
    try handOver()
  }

  /// Where an act's PDF stands in `home/acts/`.
  func place(of act: SampleAct) throws -> String {
    let file = "\(folder)/\(act.id).pdf"
    _ = try writeIfChanged(file, act.bytes)
    let digest = try run(["sha256sum", file]).prefix(64)
    return "\(digest.prefix(2))/\(digest.dropFirst(2)).pdf"
  }

  /// What the program itself answers, without a server.
  func program(asked address: String) throws -> String {
    let account = Self.owner.map { ["runuser", "-u", $0, "--"] } ?? []
    return try run(
      account + [
        "env", "-i", "GUICHET_HOME=\(home)", "GATEWAY_INTERFACE=CGI/1.1", "REQUEST_METHOD=GET",
        "SERVER_PROTOCOL=HTTP/1.1", "REMOTE_ADDR=127.0.0.1", "PATH_INFO=\(address)", program,
      ])
  }

  /// Imports one more act, as an operator does while all is running.
  func add(_ act: SampleAct) throws {
    let source = "\(folder)/plus"
    try run(["mkdir", source])
    let table = try SampleAct.writeTable(of: [act], in: source)
    try run([
      try BuiltProgram.path("guichet"), "acts", "import", table, "--files", source, "--home",
      home,
    ])
    // The import's own account is the program's; a file's group is its folder's.
    if isApart { try run(["chown", "-R", Manual.account, home]) } else { try handOver() }
  }
}
