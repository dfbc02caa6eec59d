import Calendar
import Compression
import FileSystem

/// What the last build knew, so that the next one need not read, parse and write it again.
///
/// It is a help, never a source: a page is taken from it only where the file's stamp, the
/// published file's stamp and everything that pages share are what they were. A cache that is
/// damaged, of another version, of another world or of another output folder is as good as none.
struct BuildCache: Sendable {
  /// Where the site was published.
  var folder: OutputFolder.Identity
  /// Everything that all pages share: settings, theme, contacts, files, the program itself.
  var world: UInt64
  /// The outlines of all pages: where links lead.
  var outlines: UInt64
  var pages: [String: Entry] = [:]
  /// Stamps of what was published, by path below the output folder.
  var outputs: [String: Output] = [:]

  /// A page without problems, as it was.
  struct Entry: Sendable {
    var page: Page
    var source: FileStamp
    /// Whether the page said that it is overdue, and the day that it says it was updated.
    var shown: String
  }

  struct Output: Sendable, Equatable {
    var stamp: FileStamp
    var gzip: FileStamp?
    var brotli: FileStamp?
  }

  /// Whether another cache need not be written: a page is known by the stamp of its file.
  func says(theSameAs other: BuildCache?) -> Bool {
    guard let other, folder == other.folder, world == other.world, outlines == other.outlines,
      outputs == other.outputs, pages.count == other.pages.count
    else { return false }
    return pages.allSatisfy { file, entry in
      other.pages[file].map { $0.source == entry.source && $0.shown == entry.shown } ?? false
    }
  }

  // MARK: In a file

  private static let magic: UInt64 = 0x3330_5445_4843_5547  // "GUCHET03"

  /// The cache as bytes: a magic number, a checksum of the rest, the rest.
  var encoded: [UInt8] {
    var body = ByteWriter()
    body.write(folder.path)
    body.write(folder.marker)
    body.write(world)
    body.write(outlines)
    body.write(pages.count)
    for (_, entry) in pages.sorted(by: { $0.key < $1.key }) { body.write(entry) }
    body.write(outputs.count)
    for (path, output) in outputs.sorted(by: { $0.key < $1.key }) {
      body.write(path)
      body.write(output)
    }
    var head = ByteWriter()
    head.write(BuildCache.magic)
    head.write(UInt64(crc32(body.bytes)))
    return head.bytes + body.bytes
  }

  /// Reads a cache; nil where it is not one, or not whole.
  init?(decoding bytes: [UInt8]) {
    do { try self.init(reading: bytes) } catch { return nil }
  }

  private init(reading bytes: [UInt8]) throws {
    var reader = ByteReader(bytes)
    guard try reader.number() == BuildCache.magic,
      try reader.number() == UInt64(crc32(Array(bytes[16...])))
    else { throw ByteReader.Damaged() }
    folder = OutputFolder.Identity(path: try reader.text(), marker: try reader.stamp())
    world = try reader.number()
    outlines = try reader.number()
    for _ in 0..<(try reader.count()) {
      let entry = try reader.entry()
      pages[entry.page.file] = entry
    }
    for _ in 0..<(try reader.count()) {
      let path = try reader.text()
      // What is no longer published is removed: nothing outside may ever be taken for that.
      guard OutputFolder.isInside(path) else { throw ByteReader.Damaged() }
      outputs[path] = try reader.output()
    }
    guard reader.isAtEnd else { throw ByteReader.Damaged() }
  }

  init(folder: OutputFolder.Identity, world: UInt64, outlines: UInt64) {
    self.folder = folder
    self.world = world
    self.outlines = outlines
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ stamp: FileStamp) {
    write(stamp.size)
    write(stamp.modified)
    write(stamp.changed)
    write(stamp.inode)
  }

  fileprivate mutating func write(_ stamp: FileStamp?) {
    write(stamp == nil ? 0 : 1)
    if let stamp { write(stamp) }
  }

  fileprivate mutating func write(_ output: BuildCache.Output) {
    write(output.stamp)
    write(output.gzip)
    write(output.brotli)
  }

  fileprivate mutating func write(_ entry: BuildCache.Entry) {
    write(entry.source)
    write(entry.shown)
    write(entry.page.file)
    write(entry.page.address)
    write(entry.page.outline)
    write(entry.page.anchors)
    write(entry.page.contacts.joined(separator: "\n"))
    write(entry.page.frontMatter)
  }

  fileprivate mutating func write(_ frontMatter: FrontMatter) {
    write(frontMatter.title)
    write(frontMatter.description)
    write(frontMatter.layout.rawValue)
    write(frontMatter.order.map(String.init))
    write(frontMatter.aliases.joined(separator: "\n"))
    write(frontMatter.date?.iso)
    write(frontMatter.reviewBy?.iso)
    write(frontMatter.owner)
    write(frontMatter.draft ? 1 : 0)
    write(frontMatter.publish?.iso)
    write(frontMatter.expires?.iso)
    write(frontMatter.id)
  }
}

extension ByteReader {
  fileprivate mutating func stamp() throws -> FileStamp {
    FileStamp(
      size: try integer(), modified: try integer(), changed: try integer(), inode: try number())
  }

  fileprivate mutating func optionalStamp() throws -> FileStamp? {
    try integer() == 0 ? nil : try stamp()
  }

  fileprivate mutating func output() throws -> BuildCache.Output {
    BuildCache.Output(
      stamp: try stamp(), gzip: try optionalStamp(), brotli: try optionalStamp())
  }

  fileprivate mutating func entry() throws -> BuildCache.Entry {
    let source = try stamp()
    let shown = try text()
    let file = try text()
    let address = try text()
    let outline = try number()
    let anchors = try text()
    let contacts = try text().split(separator: "\n").map(String.init)
    let page = Page(
      file: file, address: address, frontMatter: try frontMatter(), outline: outline,
      anchors: anchors, contacts: contacts)
    return BuildCache.Entry(page: page, source: source, shown: shown)
  }

  private mutating func frontMatter() throws -> FrontMatter {
    var frontMatter = FrontMatter()
    frontMatter.title = try text()
    frontMatter.description = try optionalText()
    guard let layout = Layout(rawValue: try text()) else { throw Damaged() }
    frontMatter.layout = layout
    frontMatter.order = try optionalText().flatMap { Int($0) }
    frontMatter.aliases = try text().split(separator: "\n").map(String.init)
    frontMatter.date = try day()
    frontMatter.reviewBy = try day()
    frontMatter.owner = try optionalText()
    frontMatter.draft = try integer() != 0
    frontMatter.publish = try day()
    frontMatter.expires = try day()
    frontMatter.id = try optionalText()
    return frontMatter
  }

  private mutating func day() throws -> Day? { try optionalText().flatMap { Day(iso: $0) } }
}
