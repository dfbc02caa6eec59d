import Calendar
import FileSystem
import Typography

/// Everything of a site but its pages, read and understood.
struct SiteSource: Sendable {
  let files: SiteFiles
  let settings: Settings
  /// The day at the site's own offset from UTC.
  let today: Day
  let theme: Theme
  let contacts: [Contact]
  /// Whether `contacts.csv` could be read: where it could not, nobody knows which contacts there are.
  let knowsContacts: Bool
  /// Published files, by their path below `content/`.
  let assets: [String: PublishedFile]
  /// All of the above in one number: where it is the same, an unchanged page is the same page.
  let world: UInt64

  /// Reads the settings, the theme, the contacts and the list of files.
  ///
  /// nil where there are no settings to go by; the problems say why.
  init?(_ files: SiteFiles, now: Int, problems: inout [Problem]) throws {
    var world = Outline()
    world.add(ProgramVersion.fingerprint)
    self.files = files
    problems += files.problems
    guard let settings = try SiteSource.settings(files, &problems, &world) else { return nil }
    self.settings = settings
    today = Day(secondsSinceEpoch: now + settings.timezone.seconds)
    theme = try SiteSource.theme(files, settings, &world)
    problems += theme.problems()
    let before = problems.count
    contacts = try SiteSource.contacts(files, settings, today, &problems, &world)
    knowsContacts = !contacts.isEmpty || !problems[before...].preventPublishing
    assets = try SiteSource.assets(files, &world)
    self.world = world.value
  }

  private static func settings(
    _ files: SiteFiles, _ problems: inout [Problem], _ world: inout Outline
  ) throws -> Settings? {
    guard
      let bytes = try readFileIfPresent("\(files.root)/\(SiteFiles.settings)", limit: largestFile)
    else {
      problems.append(Problem(.settingsMissing, at: Place(file: SiteFiles.settings)))
      return nil
    }
    world.add(bytes)
    let (settings, found) = Settings.read(bytes, file: SiteFiles.settings)
    problems += found
    return settings?.typographed
  }

  private static func theme(
    _ files: SiteFiles, _ settings: Settings, _ world: inout Outline
  ) throws -> Theme {
    var sources: [String: [UInt8]] = [:]
    for entry in files.theme {
      let bytes = try readFile("\(files.root)/\(Theme.folder)\(entry.path)", limit: largestFile)
      world.add(entry.path)
      world.add(bytes)
      sources[entry.path] = bytes
    }
    return Theme(files: sources, french: settings.isFrench)
  }

  private static func contacts(
    _ files: SiteFiles, _ settings: Settings, _ today: Day, _ problems: inout [Problem],
    _ world: inout Outline
  ) throws -> [Contact] {
    let file = Page.path(SiteFiles.contacts)
    guard let bytes = try readFileIfPresent("\(files.root)/\(file)", limit: 16 << 20) else {
      return []
    }
    world.add(bytes)
    let (contacts, found) = Contacts.read(bytes, file: file, rules: settings.contacts, today: today)
    problems += found
    return settings.isFrench ? contacts.map(\.typographed) : contacts
  }

  private static func assets(
    _ files: SiteFiles, _ world: inout Outline
  ) throws -> [String: PublishedFile] {
    var assets: [String: PublishedFile] = [:]
    for entry in files.assets {
      let asset = try PublishedFile(entry, in: files)
      world.add(asset.address)
      world.add(UInt64(asset.size))
      assets[entry.path] = asset
    }
    return assets
  }

  /// Settings and templates are small; a larger file is a mistake.
  private static let largestFile = 1 << 20
}

extension PublishedFile {
  private static let imageEndings: Set<String> = ["png", "jpg", "jpeg", "gif", "webp", "svg"]

  /// An image is published under a name with its hash, and its size is measured; any other file
  /// keeps its name, which people may have written down.
  fileprivate init(_ entry: TreeEntry, in files: SiteFiles) throws {
    let path = Page.path(entry.path)
    let ending = SiteFiles.ending(of: entry.path) ?? ""
    self.init(source: path, address: "/" + entry.path, size: entry.stamp.size)
    guard PublishedFile.imageEndings.contains(ending) else { return }
    let bytes = try readFile("\(files.root)/\(path)", limit: 64 << 20)
    address = HashedName.address("/" + entry.path, bytes)
    pixels = ImageSize.of(bytes).map { Pixels(width: $0.width, height: $0.height) }
  }
}
