/// Who answers for which address; addresses are decoded.
///
/// Two addresses are one where their files cannot stand side by side on every disk: capitals do not
/// count, and no file is a folder of another.
struct AddressClaims {
  private(set) var problems: [Problem] = []

  /// The owners of files and of the folders above them, by path below the output folder.
  private var files: [String: String] = [:]
  private var folders: [String: String] = [:]

  /// Claims an address at which a file will stand.
  mutating func claim(_ address: String, by owner: String, at place: () -> Place) {
    claim(path: PageAddress.outputPath(of: address), of: address, by: owner, at: place)
  }

  /// Claims an address that answers 410: `/aide` and `/aide/` alike.
  mutating func claim(removed address: String, by owner: String, at place: () -> Place) {
    let path = PageAddress.outputPath(of: address.hasSuffix("/") ? address : address + "/")
    claim(path: path, of: address, by: owner, at: place)
  }

  private mutating func claim(
    path: String, of address: String, by owner: String, at place: () -> Place
  ) {
    let path = path.lowercased()
    let above = AddressClaims.folders(above: path)
    if let other = files[path] ?? folders[path] ?? ownerOfFile(among: above) {
      let isOwn = other == owner && other.hasSuffix(".md")
      problems.append(
        Problem(
          isOwn
            ? .aliasOfItself(address: address) : .addressRepeated(address: address, other: other),
          at: place()))
      return
    }
    files[path] = owner
    for folder in above where folders[folder] == nil { folders[folder] = owner }
  }

  private func ownerOfFile(among paths: [String]) -> String? {
    for path in paths { if let owner = files[path] { return owner } }
    return nil
  }

  /// `a/b/c` → `a`, `a/b`.
  private static func folders(above path: String) -> [String] {
    path.utf8.indices.filter { path.utf8[$0] == PageAddress.slash }.map { String(path[..<$0]) }
  }
}
