import FileSystem
import SiteGenerator

/// A folder of another generator, as it stands on the disk.
package struct SourceTree: Sendable {
  /// Why a file is left where it is.
  package enum Refusal: Sendable, Equatable {
    case tooLarge(limit: Int)
    /// A symbolic link: it could lead out of the folder.
    case link
    /// Bytes that are no text.
    case notText
    /// HTML, reStructuredText and the like.
    case otherFormat
    /// Not a kind of file that the site publishes.
    case otherKind
    case unreadable(String)
  }

  package var site: OldSite
  /// Pages, by their path in the folder.
  package var pages: [String: [UInt8]]
  /// The sizes of files that a page may cite, likewise.
  package var files: [String: Int]
  package var refused: [String: Refusal]

  package init(
    site: OldSite? = nil, pages: [String: [UInt8]], files: [String: Int] = [:],
    refused: [String: Refusal] = [:]
  ) {
    self.site = site ?? OldSite.of(Array(pages.keys) + files.keys + refused.keys)
    self.pages = pages
    self.files = files
    self.refused = refused
  }

  /// Images and documents are no larger, in bytes.
  package static let largestFile = 50 << 20

  /// Reads a folder.
  ///
  /// - Throws: `FileError` where the folder itself cannot be read.
  package init(reading root: String, as site: OldSite? = nil) throws {
    var tree = SourceTree(site: OldSite.none, pages: [:])
    let listing = try TreeListing(root)
    tree.site = site ?? OldSite.of(listing.files.map(\.path))
    for link in listing.links { tree.refused[link] = .link }
    for entry in listing.files { tree.add(entry, in: root) }
    self = tree
  }

  private static let otherFormats: Set<String> = [
    "html", "htm", "rst", "adoc", "asciidoc", "org", "textile",
  ]

  private mutating func add(_ entry: TreeEntry, in root: String) {
    let ending = PageNames.ending(entry.path)
    let isPage = PageNames.pageEndings.contains(ending)
    if isPage, site.logicalPath(entry.path) != nil {
      addPage(entry, in: root)
    } else if SiteFiles.isPublished(ending: ending) {
      let isTooLarge = entry.stamp.size > SourceTree.largestFile
      if isTooLarge {
        refused[entry.path] = .tooLarge(limit: SourceTree.largestFile)
      } else {
        files[entry.path] = entry.stamp.size
      }
    } else if SourceTree.otherFormats.contains(ending) {
      refused[entry.path] = .otherFormat
    } else {
      refused[entry.path] = .otherKind
    }
  }

  private mutating func addPage(_ entry: TreeEntry, in root: String) {
    do {
      let bytes = try readFile(
        "\(root)/\(entry.path)", limit: PageParser.largestFile, followingLinks: false)
      let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      if bytes.contains(0), !isUTF16 {
        refused[entry.path] = .notText
      } else {
        pages[entry.path] = bytes
      }
    } catch let error as FileError {
      if case .tooLarge(let limit) = error.reason {
        refused[entry.path] = .tooLarge(limit: limit)
      } else {
        refused[entry.path] = .unreadable(error.message)
      }
    } catch {
      refused[entry.path] = .unreadable("\(error)")
    }
  }
}
