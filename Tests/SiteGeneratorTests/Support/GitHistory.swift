import FileSystem

extension TestSite {
  /// Commits everything as of a moment, such as `2026-02-10T12:00:00Z`; the folder becomes a
  /// repository with the first commit.
  func commit(_ moment: String) throws {
    try git("init", "-q")
    try git("add", "-A", "content", "site.yml", "theme")
    // The committer's date, which pages show, comes from the environment alone.
    let command = [
      "env", "GIT_COMMITTER_DATE=\(moment)", "git", "-C", root, "-c", "user.name=Essai", "-c",
      "user.email=essai@exemple.org", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "Essai",
      "--date", "2020-01-01T12:00:00Z",
    ]
    guard Command.output(command) != nil else { throw NoGit() }
  }

  func git(_ arguments: String...) throws {
    guard Command.output(["git", "-C", root] + arguments) != nil else { throw NoGit() }
  }

  struct NoGit: Error {}
}
