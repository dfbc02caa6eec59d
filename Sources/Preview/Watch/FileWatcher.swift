import FileSystem
import Foundation
import Glibc

/// Tells when a site's files change, by inotify(7).
package enum FileWatcher {
  /// One value for each burst of changes below `content/`, `theme/`, and of `site.yml`.
  ///
  /// - Throws: `FileError` where the folder is not there, or the kernel refuses to watch it.
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
  /// The kernel's number for the site's own folder; that of any other is a folder of its trees.
  private let root: Int32

  private static let trees = ["content", "theme"]
  private static let watched = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)
  /// A change rarely comes alone: an editor writes, renames, removes.
  private static let burst: Int32 = 15

  init(site: String) throws {
    self.site = site
    var ends: [Int32] = [-1, -1]
    _ = unsafe pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    stopper = (ends[0], ends[1])
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    root = unsafe inotify_add_watch(descriptor, site, Watch.watched | UInt32(IN_ONLYDIR))
    guard root >= 0, stopper.reader >= 0 else { throw FileError.last(site) }
    try watchTrees()
  }

  deinit {
    for descriptor in [descriptor, stopper.reader, stopper.writer] where descriptor >= 0 {
      close(descriptor)
    }
  }

  func stop() {
    var byte: UInt8 = 1
    _ = unsafe write(stopper.writer, &byte, 1)
  }

  func run(_ changed: () -> Void) {
    while wait(-1) == .happened {
      guard readEvents() else { continue }
      while wait(Watch.burst) == .happened { _ = readEvents() }
      // What could not be watched at the start was told; from here on, the rest is still worth it.
      try? watchTrees()
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
      for event in WatchEvent.all(in: buffer[..<count]) where self.concerns(event) {
        concerns = true
      }
    }
  }

  /// In the site's own folder three names matter; below `content/` and `theme/`, every name that a
  /// build would read.
  private func concerns(_ event: WatchEvent) -> Bool {
    if event.isOverflow { return true }
    if event.watch == root { return event.name == "site.yml" || Watch.trees.contains(event.name) }
    return !event.name.isEmpty && !isLeftOut(event.name)
  }

  /// Watching a folder again changes nothing.
  private func watchTrees() throws {
    for tree in Watch.trees {
      for folder in try directories(below: "\(site)/\(tree)") {
        let watch = unsafe inotify_add_watch(
          descriptor, folder, Watch.watched | UInt32(IN_ONLYDIR))
        guard watch < 0, errno != ENOENT, errno != ENOTDIR else { continue }
        throw errno == ENOSPC ? Watch.tooMany(folder) : FileError.last(folder)
      }
    }
  }

  /// What the kernel calls a full disk is its limit of watched folders.
  private static func tooMany(_ folder: String) -> FileError {
    FileError(
      path: folder, errno: 0,
      message: "trop de dossiers à surveiller (réglage fs.inotify.max_user_watches de Linux)",
      english: "too many folders to watch (see fs.inotify.max_user_watches)")
  }
}
