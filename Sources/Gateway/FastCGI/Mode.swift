import Glibc

/// How the program was started; arguments never decide it, for Apache makes arguments of a query
/// without an equals sign (RFC 3875 §4.4).
package enum Mode: Sendable, Equatable {
  /// One request in the environment and on standard input.
  case cgi
  /// Requests on connections to a listening socket.
  case fastCGI(listening: Int32)
  /// By a person, who wants to be told what this is.
  case terminal

  /// What is known of the process.
  package struct Facts: Sendable {
    /// Whether standard input is a socket that listens: being a socket says nothing, mod_cgid
    /// passes a connected one.
    package var standardInputListens = false
    /// Whether descriptor 3 does, where systemd puts the first one.
    package var descriptor3Listens = false
    /// Whether `GATEWAY_INTERFACE`, `REQUEST_METHOD` or `SERVER_PROTOCOL` is set.
    package var hasRequest = false
    /// `LISTEN_FDS` and `LISTEN_PID`, of sd_listen_fds(3).
    package var listenCount: Int?
    package var listenProcess: Int?
    package var process = 0

    package init() {}
  }

  package init(_ facts: Facts) {
    let isHandedOver = facts.listenCount == 1 && facts.listenProcess == facts.process
    self =
      if facts.standardInputListens {
        .fastCGI(listening: 0)
      } else if facts.hasRequest {
        .cgi
      } else if isHandedOver && facts.descriptor3Listens {
        .fastCGI(listening: 3)
      } else {
        .terminal
      }
  }

  /// The mode of this process.
  package static var current: Mode {
    var facts = Facts()
    facts.standardInputListens = isListening(0)
    facts.descriptor3Listens = isListening(3)
    facts.hasRequest =
      hasVariable("GATEWAY_INTERFACE") || hasVariable("REQUEST_METHOD")
      || hasVariable("SERVER_PROTOCOL")
    facts.listenCount = number("LISTEN_FDS")
    facts.listenProcess = number("LISTEN_PID")
    facts.process = Int(getpid())
    return Mode(facts)
  }

  /// Whether a descriptor is a socket that accepts connections.
  package static func isListening(_ descriptor: Int32) -> Bool {
    var answer: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    let code = unsafe getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &answer, &size)
    return code == 0 && answer == 1
  }

  private static func hasVariable(_ name: String) -> Bool { unsafe getenv(name) != nil }

  private static func number(_ name: String) -> Int? {
    unsafe getenv(name).flatMap { unsafe Int(String(cString: $0)) }
  }
}
