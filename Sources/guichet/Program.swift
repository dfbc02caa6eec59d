import ArgumentParser
import FileSystem
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
      end(error)
    }
  }

  private static func end(_ error: any Error) -> Never {
    if let code = error as? ExitCode { exit(code.rawValue) }
    if let error = error as? FileError {
      Console.complain("guichet: \(error)")
      exit(ExitCode.environment.rawValue)
    }
    let message = HelpText.french(Guichet.fullMessage(for: error))
    guard Guichet.exitCode(for: error) != .success else {
      Console.say(message)
      exit(0)
    }
    Console.complain(message)
    exit(ExitCode.usage.rawValue)
  }
}

extension ExitCode {
  static let problems = ExitCode(1)
  static let usage = ExitCode(2)
  static let environment = ExitCode(3)
}
