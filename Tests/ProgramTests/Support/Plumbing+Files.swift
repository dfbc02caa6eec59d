import Glibc
import TestSupport

extension Plumbing {
  /// A file without a name.
  static func file() throws -> Int32 {
    var template = Array("/tmp/guichet-program-XXXXXX".utf8CString)
    let descriptor = try checked("mkstemp", unsafe mkstemp(&template))
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unsafe unlink(template)
    return descriptor
  }

  /// What a file holds, wherever its offset is.
  static func contents(of descriptor: Int32) -> String {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = unsafe pread(descriptor, &buffer, buffer.count, all.count)
      guard count > 0 else { return String(decoding: all, as: UTF8.self) }
      all += buffer.prefix(count)
    }
  }
}
