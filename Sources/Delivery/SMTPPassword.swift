import Glibc

/// `home/smtp-password`: apart from `site.yml`, which is published with its portal.
enum SMTPPassword {
  private static let longest = 1_024

  /// The password; a line's end after it is no part of it.
  static func read(_ path: String) throws(MailSetupError) -> String {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .noPassword(path) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .noPassword(path)
    }
    // The group may read: the owner can be root, the deliverer a member.
    guard status.st_mode & 0o037 == 0 else { throw .passwordForAll(path) }
    var bytes = [UInt8](repeating: 0, count: longest + 1)
    let count = unsafe Glibc.read(descriptor, &bytes, bytes.count)
    guard count >= 0 else { throw .noPassword(path) }
    return try password(bytes[..<count], path)
  }

  private static func password(
    _ bytes: ArraySlice<UInt8>, _ path: String
  ) throws(MailSetupError) -> String {
    var line = bytes
    if line.last == 10 { line.removeLast() }
    if line.last == 13 { line.removeLast() }
    guard (1...longest).contains(line.count), line.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }),
      let text = String(validating: line, as: UTF8.self)
    else { throw .notAPassword(path) }
    return text
  }
}
