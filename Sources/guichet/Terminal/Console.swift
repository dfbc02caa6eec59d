import Glibc

/// The two streams that a person at a terminal reads.
enum Console {
  static func say(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

  static func complain(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

  /// A reader who has gone away (`guichet build | head`) is no error of ours.
  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        return
      }
      bytes = bytes.dropFirst(count)
    }
  }

  /// The environment, as far as it is text.
  static var environment: [String: String] {
    var variables: [String: String] = [:]
    for name in [
      "LC_ALL", "LC_MESSAGES", "LANG", "GUICHET_HOME", "SOURCE_DATE_EPOCH", "MAKELEVEL",
    ] {
      if let value = unsafe getenv(name) { variables[name] = unsafe String(cString: value) }
    }
    return variables
  }

  /// Now, in seconds since the epoch; `SOURCE_DATE_EPOCH` (reproducible-builds.org) stands in for it.
  static var now: Int { environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) } ?? time(nil) }
}
