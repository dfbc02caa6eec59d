import Glibc

/// A small server on loopback in another process, which goes with this.
package final class PythonServer {
  /// What it listens on.
  package let port: Int
  private let process: pid_t
  private let input: Int32

  /// - Parameter program: it prints its port, and ends with its standard input.
  package init(_ program: String) throws {
    let (input, output) = (try Plumbing.pipe(), try Plumbing.pipe())
    defer { close(output.reading) }
    process = try Plumbing.spawn(
      "/usr/bin/env", ["python3", "-u", "-c", program],
      environment: [Array("PATH=/usr/bin:/bin".utf8)],
      descriptors: [input.reading, output.writing])
    close(input.reading)
    close(output.writing)
    self.input = input.writing
    var line = [UInt8](repeating: 0, count: 16)
    let count = unsafe read(output.reading, &line, line.count)
    let digits = String(decoding: line.prefix(max(0, count)).prefix { $0 != 10 }, as: UTF8.self)
    port = Int(digits) ?? 0
    if port == 0 { throw SystemFailure("python3: \(digits)", code: 0) }
  }

  deinit {
    close(input)
    _ = Plumbing.wait(for: process)
  }
}
