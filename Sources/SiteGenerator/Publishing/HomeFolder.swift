import FileSystem

/// `home/`: what the generator keeps between two builds, and what it hands to the endpoint.
struct HomeFolder: Sendable {
  let path: String

  init(_ path: String) { self.path = path }

  /// Makes the folder where there is none.
  func make() throws { try makeDirectories(cacheFolder) }

  /// What the endpoint reads.
  var portal: String { "\(path)/portal.db" }
  /// What was published.
  var manifest: String { "\(path)/adresses.tsv" }
  /// What servers are told of moved and removed addresses.
  func server(_ name: String) -> String { "\(path)/serveur/\(name)" }

  private var cacheFolder: String { "\(path)/cache" }
  var cache: String { "\(cacheFolder)/pages" }
  /// Stands while a build writes; found by the next build, it says that one did not end.
  var unfinished: String { "\(cacheFolder)/inacheve" }
  var lock: String { "\(cacheFolder)/verrou" }
  var externalLinks: String { "\(cacheFolder)/liens-externes" }
  var gitDates: String { "\(cacheFolder)/dates-git" }

  func readCache() -> BuildCache? {
    guard let bytes = try? readFileIfPresent(cache, limit: 1 << 30) else { return nil }
    return BuildCache(decoding: bytes)
  }

  /// nil before the first publication.
  ///
  /// - Throws: where the file is damaged: a build that went on would forget what was published.
  func readManifest() throws -> Manifest? {
    guard let bytes = try readFileIfPresent(manifest, limit: 1 << 28) else { return nil }
    guard let manifest = Manifest(bytes) else {
      throw FileError(
        path: self.manifest, errno: 0, message: HomeFolder.damaged,
        english: HomeFolder.damagedInEnglish)
    }
    return manifest
  }

  private static let damaged = """
    ce fichier est abîmé : la liste des adresses publiées ne peut pas être lue. Remettez une \
    sauvegarde à sa place. Sans sauvegarde, supprimez-le : le programme oubliera les adresses \
    publiées jusqu’ici
    """
  private static let damagedInEnglish = """
    this file is damaged: the list of published addresses cannot be read. Put a backup in its \
    place. Without a backup, remove it: the program will forget the addresses published so far
    """
}
