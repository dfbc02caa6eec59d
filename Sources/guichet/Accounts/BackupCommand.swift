import ArgumentParser
import FileSystem
import Glibc
import Registry
import SQLite

/// `guichet backup FILE`.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: said(
      "Copie la base des comptes, pendant qu’elle sert.",
      "Copies the accounts database while it is in use."),
    discussion: said(
      "La copie est vérifiée. Elle contient des données personnelles : gardez-la à l’abri.",
      "The copy is verified. It holds personal data: keep it safe."))

  @Argument(
    help: ArgumentHelp(
      said("Où va la copie.", "Where the copy goes."), valueName: said("fichier", "file")))
  var file: String

  @OptionGroup var homeOption: HomeOption

  @Flag(
    help: ArgumentHelp(said("Remplace une copie qui est là.", "Replaces a copy that is there.")))
  var force = false

  func run() throws {
    let home = homeOption.path
    try refuseOverwriting(home)
    let copy = try PrivateFile(for: file)
    try withRegistryWords(home) { try fill(copy, from: home) }
    try refuseDamage(try withRegistryWords(home) { try copy.health() })
    try copy.takePlace()
    let size = ((try? stamp(of: file)) ?? nil)?.size ?? 0
    Console.say(
      said(
        "\(RegistryDatabase.path(in: home)) est copié dans \(file) : \(size) octets, vérifiés.",
        "\(RegistryDatabase.path(in: home)) is copied to \(file): \(size) bytes, verified."))
  }

  /// SQLITE_FULL.
  private static let isFull: Int32 = 13

  private func fill(_ copy: borrowing PrivateFile, from home: String) throws {
    let progress = ProgressLine()
    defer { progress.clear() }
    do {
      try RegistryDatabase.backup(home: home, to: copy.path) { done, total in
        progress.show(said("\(done) pages sur \(total)", "\(done) of \(total) pages"))
      }
    } catch let error as SQLiteError where error.code & 0xFF == Self.isFull {
      // The database is not written: it is the copy's disk.
      throw FileError(path: file, errno: ENOSPC, message: unsafe String(cString: strerror(ENOSPC)))
    }
  }

  private func refuseOverwriting(_ home: String) throws {
    if try kind(of: file) == nil { return }
    let isTheBase = try realPath(file) == realPath(RegistryDatabase.path(in: home))
    if force, !isTheBase, try kind(of: file) == .file { return }
    Console.complain(
      "guichet: "
        + (isTheBase
          ? said(
            "\(file) est la base des comptes elle-même. Donnez un autre nom à la copie.",
            "\(file) is the accounts database itself. Give the copy another name.")
          : said(
            "\(file) existe déjà. Donnez un autre nom à la copie, ou ajoutez --force.",
            "\(file) is there already. Give the copy another name, or add --force.")))
    throw ExitCode.problems
  }

  private func refuseDamage(_ health: RegistryHealth) throws {
    guard !health.isSound else { return }
    for damage in health.damages { Console.complain("  \(damage)") }
    Console.complain(
      "guichet: "
        + said(
          "la copie n’est pas saine, donc la base non plus. Rien n’a été gardé ; les anciennes "
            + "copies restent. Lancez « guichet doctor ».",
          "the copy is not sound, nor then is the database. Nothing was kept; older copies stay. "
            + "Run ‘guichet doctor’."))
    throw ExitCode.environment
  }
}
