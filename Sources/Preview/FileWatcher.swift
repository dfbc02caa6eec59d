import Foundation
import Glibc

/// Tells when a site's files change, by inotify(7).
package enum FileWatcher {
  /// One value for each burst of changes below `content/`, `theme/`, and of `site.yml`.
  package static func changes(of site: String) throws -> AsyncStream<Void> {
    let watch = try Watch(site: site)
    let (stream, continuation) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    // A thread of its own: it waits in the kernel, which the shared ones must not.
    let thread = Thread {
      watch.run { continuation.yield() }
      continuation.finish()
    }
    continuation.onTermination = { _ in watch.stop() }
    thread.start()
    return stream
  }
}

/// The kernel's list of watched folders.
private final class Watch: Sendable {
  private let site: String
  private let descriptor: Int32
  /// A pipe that is written to when nobody listens any more.
  private let stopper: (reader: Int32, writer: Int32)

  private static let watched = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)
  /// A change rarely comes alone: an editor writes, renames, removes.
  private static let burst: Int32 = 15

  init(site: String) throws {
    self.site = site
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    var ends: [Int32] = [-1, -1]
    guard descriptor >= 0, unsafe pipe(&ends) == 0 else {
      throw WatchError(path: site, code: errno)
    }
    stopper = (ends[0], ends[1])
    guard unsafe inotify_add_watch(descriptor, site, Watch.watched) >= 0 else {
      throw WatchError(path: site, code: errno)
    }
    for folder in ["content", "theme"] { watchTree("\(site)/\(folder)") }
  }

  deinit {
    close(descriptor)
    close(stopper.reader)
    close(stopper.writer)
  }

  func stop() {
    var byte: UInt8 = 1
    _ = unsafe write(stopper.writer, &byte, 1)
  }

  func run(_ changed: () -> Void) {
    while wait(-1) == .happened {
      guard readEvents() else { continue }
      while wait(Watch.burst) == .happened { _ = readEvents() }
      for folder in ["content", "theme"] { watchTree("\(site)/\(folder)") }
      changed()
    }
  }

  private enum Outcome { case happened, quiet, stopped }

  /// Waits for the kernel's news, at most so many milliseconds; -1 waits for ever.
  private func wait(_ milliseconds: Int32) -> Outcome {
    var polled = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: stopper.reader, events: Int16(POLLIN), revents: 0),
    ]
    while true {
      let count = unsafe poll(&polled, 2, milliseconds)
      if count < 0, errno == EINTR { continue }
      if polled[1].revents != 0 { return .stopped }
      return count > 0 ? .happened : .quiet
    }
  }

  /// Reads what happened; whether any of it concerns the site.
  private func readEvents() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 16_384)
    var concerns = false
    while true {
      let count = unsafe read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return concerns }
      var offset = 0
      while offset + 16 <= count {
        let length = Int(Watch.word(buffer, at: offset + 12))
        let name = buffer[(offset + 16)..<min(count, offset + 16 + length)].prefix { $0 != 0 }
        if Watch.concerns(String(decoding: name, as: UTF8.self)) { concerns = true }
        offset += 16 + length
      }
    }
  }

  /// The last field of `struct inotify_event`, `len`, in the machine's order.
  private static func word(_ bytes: [UInt8], at offset: Int) -> UInt32 {
    unsafe bytes.withUnsafeBytes {
      unsafe $0.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
    }
  }

  /// Hidden files and editors' drafts are no part of a site.
  private static func concerns(_ name: String) -> Bool {
    !name.hasPrefix(".") && !name.hasSuffix("~") && !name.hasPrefix("#")
      && !["public", "var"].contains(name)
  }

  /// Watching a folder again changes nothing.
  private func watchTree(_ folder: String) {
    guard unsafe inotify_add_watch(descriptor, folder, Watch.watched | UInt32(IN_ONLYDIR)) >= 0
    else {
      return
    }
    guard let directory = unsafe opendir(folder) else { return }
    defer { unsafe closedir(directory) }
    while let entry = unsafe readdir(directory) {
      guard unsafe entry.pointee.d_type == DT_DIR else { continue }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        unsafe tuple.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if !name.hasPrefix(".") { watchTree("\(folder)/\(name)") }
    }
  }
}

/// The kernel refuses to watch.
package struct WatchError: Error, CustomStringConvertible {
  var path: String
  var code: Int32

  package var description: String {
    "\(path): \(unsafe String(cString: strerror(code)))"
  }
}
