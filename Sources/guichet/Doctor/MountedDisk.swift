import FileSystem

/// What kind of disk a folder is on.
enum MountedDisk {
  /// The kind of the disk that a real path is on, as mount(8) calls it; nil where the system does
  /// not say.
  static func kind(below path: String) -> String? {
    guard let mounts = try? mounts() else { return nil }
    return kind(below: path, in: String(decoding: mounts, as: UTF8.self))
  }

  /// - Parameter mounts: lines as in fstab(5): device, folder, kind; the last of two mounts on one
  ///   folder hides the first.
  static func kind(below path: String, in mounts: String) -> String? {
    var best = (length: 0, kind: String?.none)
    for line in mounts.split(whereSeparator: \.isNewline) {
      let fields = line.split(separator: " ")
      guard fields.count >= 3 else { continue }
      // A space in a folder's name is written in octal.
      let folder = fields[1].split(separator: "\\040", omittingEmptySubsequences: false)
        .joined(separator: " ")
      if folder.utf8.count >= best.length, isReal(path, in: folder) {
        best = (folder.utf8.count, String(fields[2]))
      }
    }
    return best.kind
  }

  /// A stream: the kernel says of this file that it has no bytes.
  private static func mounts() throws -> [UInt8] {
    let stream = try FileStream("/proc/self/mounts")
    var bytes: [UInt8] = []
    while bytes.count < 1 << 22 {
      let chunk = try stream.read(upTo: 1 << 16)
      if chunk.isEmpty { break }
      bytes += chunk
    }
    return bytes
  }

  /// Whether a kind of disk is another machine's: the write-ahead log needs memory that processes
  /// share, and locks that hold (sqlite.org/wal.html).
  static func isRemote(_ kind: String) -> Bool {
    ["nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "ceph", "afs", "glusterfs", "fuse.sshfs"]
      .contains(kind) || kind.hasPrefix("fuse.gluster") || kind.hasPrefix("fuse.s3")
  }
}
