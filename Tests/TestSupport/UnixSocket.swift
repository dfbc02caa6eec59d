import Glibc

/// Stream sockets in the file system.
package enum UnixSocket {
  /// A socket that waits for connections there, where nothing is yet.
  package static func listen(_ path: String) throws -> Int32 {
    let descriptor = try make()
    try checked("bind", unsafe withAddress(path) { unsafe bind(descriptor, $0, $1) })
    try checked("listen", Glibc.listen(descriptor, 128))
    return descriptor
  }

  /// A connection to who listens there.
  package static func connect(_ path: String) throws -> Int32 {
    let descriptor = try make()
    try checked("connect", unsafe withAddress(path) { unsafe Glibc.connect(descriptor, $0, $1) })
    return descriptor
  }

  private static func make() throws -> Int32 {
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    return try checked("socket", socket(AF_UNIX, kind, 0))
  }

  private static func withAddress(
    _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { bytes in
      unsafe bytes.copyBytes(from: path.utf8)
    }
    return unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }
}
