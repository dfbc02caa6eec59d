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
    let line = Self.line(from: output.reading)
    port = Int(line) ?? 0
    if port == 0 { throw SystemFailure("python3: \(line)", code: 0) }
  }

  /// The first line, to its end: Python writes that apart, and would die of a pipe that nobody reads.
  private static func line(from descriptor: Int32) -> String {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while unsafe read(descriptor, &byte, 1) == 1, byte != UInt8(ascii: "\n") { line.append(byte) }
    return String(decoding: line, as: UTF8.self)
  }

  deinit {
    close(input)
    _ = Plumbing.wait(for: process)
  }
}
