import FileSystem

/// Keeps the folders of a build apart: whatever stands in the output folder and is not published
/// goes, so nothing else may stand there.
struct BuildFolders {
  private let site: String
  private let output: String
  private let home: String

  init(_ options: BuildOptions) throws {
    site = try realPath(options.site)
    output = try realPath(options.output)
    home = try realPath(options.home)
  }

  /// Refuses folders of which one would spoil another.
  func check() throws {
    if isReal(home, in: output) {
      throw refusal(
        "il contient le dossier de travail, --home, que la publication effacerait",
        "it holds the working folder, --home, which publishing would erase")
    }
    for kept in ["cache", "serveur"] where try isReal(output, in: realPath("\(home)/\(kept)")) {
      throw refusal(
        "il est dans une partie de --home que le programme garde pour lui",
        "it is in a part of --home that the program keeps for itself")
    }
    if isReal(site, in: output) {
      throw refusal(
        "il contient le dossier du site, que la publication effacerait",
        "it holds the folder of the site, which publishing would erase")
    }
    for source in [SiteFiles.contentFolder, "theme"] {
      let folder = try realPath("\(site)/\(source)")
      if isReal(folder, in: output) || isReal(output, in: folder) {
        throw refusal(
          "il contient le dossier \(source)/ du site, ou se trouve dedans",
          "it holds the folder \(source)/ of the site, or is in it")
      }
    }
  }

  private func refusal(_ reason: String, _ english: String) -> FileError {
    FileError(
      path: output, errno: 0,
      message: "les pages ne peuvent pas aller dans ce dossier : \(reason) ; "
        + "choisissez-en un autre avec --out",
      english: "the pages cannot go into this folder: \(english); choose another with --out")
  }
}
