import FileSystem
import TestSupport
import Testing

/// What `docs/exploitation.md` tells an operator to type, done to an instance.
enum Manual {
  /// Who stands for the account `guichet`, on every Debian.
  static let account = "nobody"
  static let group = "nogroup"

  /// Gives the home folder to the program, and lets the web server read the acts in it.
  static func share(_ home: String) throws {
    try run(["chown", "-R", "\(account):\(group)", home])
    let own = try commands(with: "chmod 710").replacing("/var/lib/guichet", with: home)
      .replacing("-o guichet", with: "-o \(account)")
    try run(["sh", "-e", "-c", own])
  }

  /// The shell commands of the block that holds these words.
  private static func commands(with words: String) throws -> String {
    let manual = "\(Repository.root)/docs/exploitation.md"
    let text = String(decoding: try readFile(manual, limit: 1 << 20), as: UTF8.self)
    // A block stands at every second place.
    let parts = text.split(separator: "```", omittingEmptySubsequences: false)
    let blocks = parts.indices.filter { !$0.isMultiple(of: 2) }.map { parts[$0] }
    let block = try #require(blocks.first { $0.hasPrefix("sh\n") && $0.contains(words) })
    return String(block.dropFirst(3))
  }
}
