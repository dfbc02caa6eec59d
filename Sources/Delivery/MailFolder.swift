import FileSystem
import Glibc

/// `home/mail`, where mails become files that any mail program opens.
package struct MailFolder: Sendable, Equatable {
  package let path: String

  package init(path: String) { self.path = path }

  /// Writes a mail as `20260303T130509Z-12.eml`, which its owner alone can read.
  ///
  /// The name is the same at each attempt: a mail that is written twice is one file.
  func write(_ bytes: [UInt8], id: Int, queued: Int) throws(MailProblem) {
    guard unsafe mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .folder }
    let name = "\(path)/\(MailDate.fileName(queued))-\(id).eml"
    // Whoever looks at the folder finds whole mails; two deliverers do not share a file.
    let temporary = "\(path)/\(temporaryPrefix)\(getpid())-\(id)"
    unsafe unlink(temporary)
    do {
      try MailFolder.write(bytes, temporary)
      guard unsafe rename(temporary, name) == 0 else { throw MailProblem.folder }
      try synchronize(path)
    } catch {
      unsafe unlink(temporary)
      throw .folder
    }
  }

  private static func write(_ bytes: [UInt8], _ path: String) throws {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = unsafe open(path, flags, 0o600)
    guard descriptor >= 0 else { throw MailProblem.folder }
    defer { close(descriptor) }
    try FileSystem.write(bytes, to: descriptor, path: path)
    // The mail's details are wiped once it is said to be sent: by then it must be on the disk.
    guard fsync(descriptor) == 0 else { throw MailProblem.folder }
  }
}
