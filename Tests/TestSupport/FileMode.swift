package import Glibc

/// What the system says of a file; of a symbolic link, not of what it leads to.
package func status(of path: String) throws -> stat {
  var status = stat()
  try checked("lstat \(path)", unsafe lstat(path, &status))
  return status
}

/// The rights to a file, with what goes beyond them: `0o2750`.
package func mode(of path: String) throws -> UInt32 { try status(of: path).st_mode & 0o7777 }
