import Glibc
import Testing

/// The leave to hash that another process has.
struct HeldSlot {
  private let descriptor: Int32

  init(_ path: String) throws {
    descriptor = unsafe open(path, O_RDWR | O_CLOEXEC)
    try #require(descriptor >= 0)
    try #require(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
  }

  func release() { close(descriptor) }
}

extension Counter {
  func takeSlot(_ name: String) throws -> HeldSlot { try HeldSlot("\(home)/slots/\(name)") }
}
