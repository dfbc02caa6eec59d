import Glibc

/// Removes a folder with all that is in it; symbolic links are not followed.
func removeTree(_ path: String) {
  let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
  empty(unsafe open(path, flags))
  unsafe rmdir(path)
}

/// Takes away what an open folder holds, by names of any bytes, and closes it.
private func empty(_ descriptor: Int32) {
  guard descriptor >= 0, let directory = unsafe fdopendir(descriptor) else { return }
  defer { unsafe closedir(directory) }
  while let entry = unsafe readdir(directory) {
    unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
      unsafe field.withMemoryRebound(to: CChar.self, capacity: 256) { name in
        unsafe remove(name, in: descriptor)
      }
    }
  }
}

private func remove(_ name: UnsafePointer<CChar>, in folder: Int32) {
  if unsafe strcmp(name, ".") == 0 || strcmp(name, "..") == 0 { return }
  if unsafe unlinkat(folder, name, 0) == 0 { return }
  let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
  empty(unsafe openat(folder, name, flags))
  unsafe unlinkat(folder, name, AT_REMOVEDIR)
}
