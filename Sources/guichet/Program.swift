import ArgumentParser
import Glibc

/// Where the program begins and ends.
///
/// Exit codes: 0 done, 1 problems found in the input, 2 usage, 3 environment (disk, permissions,
/// server).
@main
enum Program {
  static func main() async {
    do {
      var command = try Guichet.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      end(Ending(of: error, in: language))
    }
  }

  private static func end(_ ending: Ending) -> Never {
    if !ending.message.isEmpty {
      ending.code == .success ? Console.say(ending.message) : Console.complain(ending.message)
    }
    exit(ending.code.rawValue)
  }
}
