import Glibc

/// Ports of this machine, reached from it alone.
package enum Loopback {
  /// A port that nobody listens on: it was free a moment ago.
  package static func freePort() throws -> Int {
    let descriptor = try make()
    defer { close(descriptor) }
    var address = address(0)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe bind(descriptor, $0, size) + getsockname(descriptor, $0, &size)
      }
    }
    try checked("bind", code)
    return Int(UInt16(bigEndian: address.sin_port))
  }

  /// A connection to who listens there.
  package static func connect(to port: Int) throws -> Int32 {
    let descriptor = try make()
    var address = address(port)
    let code = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    if code == 0 { return descriptor }
    let failure = SystemFailure("connect \(port)")
    close(descriptor)
    throw failure
  }

  private static func make() throws -> Int32 {
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    return try checked("socket", socket(AF_INET, kind, 0))
  }

  private static func address(_ port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }
}
