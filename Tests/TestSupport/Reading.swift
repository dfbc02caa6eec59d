import Glibc

/// Everything until the end; nil where nothing comes for so many milliseconds.
package func readAll(_ descriptor: Int32, within patience: Int32) -> [UInt8]? {
  var all: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65536)
  while true {
    var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let ready = unsafe poll(&waited, 1, patience)
    if ready < 0, errno == EINTR { continue }
    guard ready > 0 else { return nil }
    let count = unsafe read(descriptor, &buffer, buffer.count)
    guard count > 0 else { return all }
    all += buffer.prefix(count)
  }
}

/// Everything until the end, whenever that is.
package func readAll(_ descriptor: Int32) -> [UInt8] { readAll(descriptor, within: -1) ?? [] }

/// What a file holds, read by nothing that is tested.
package func bytes(ofFile path: String) throws -> [UInt8] {
  let descriptor = try checked("open \(path)", unsafe open(path, O_RDONLY | O_CLOEXEC))
  defer { close(descriptor) }
  return readAll(descriptor)
}
