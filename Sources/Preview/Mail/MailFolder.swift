import FileSystem

/// The mails that the accounts have sent: `home/mail/*.eml`.
struct MailFolder: Sendable {
  let path: String

  /// More are not shown; a preview is tried for an afternoon.
  private static let most = 200
  /// Bytes of a mail; those of the accounts take a few thousand.
  private static let largest = 1 << 20

  /// The names of the files, the newest first.
  func names() -> [String] {
    let files = (try? listTree(path)) ?? []
    return files.filter { $0.path.hasSuffix(".eml") && !$0.path.contains("/") }
      .sorted { ($0.stamp.modified, $0.path) > ($1.stamp.modified, $1.path) }
      .prefix(Self.most).map(\.path)
  }

  /// - Parameter name: one of `names()`, so that no address of a browser becomes a path.
  func mail(_ name: String) -> MailMessage? {
    let bytes = try? readFileIfPresent(
      "\(path)/\(name)", limit: Self.largest, followingLinks: false)
    return bytes.flatMap { $0 }.map(MailMessage.init)
  }
}
