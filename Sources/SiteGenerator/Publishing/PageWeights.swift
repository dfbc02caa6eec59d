import Compression

/// Holds what is published against what `weights` of `site.yml` allows: on a slow network each
/// kilobyte is a wait.
struct PageWeights: Sendable {
  let weights: Weights

  /// - Parameters:
  ///   - size: bytes as they are published.
  ///   - gzipSize: bytes as gzip sends them; nil where nothing was compressed.
  func problem(of page: Page, size: Int, gzipSize: Int?) -> Problem? {
    let isList = page.frontMatter.layout == .annuaire || page.frontMatter.layout == .planDuSite
    if !isList, size > weights.pageRaw {
      return tooHeavy(size, weights.pageRaw, false, at: page.place)
    }
    let limit = isList ? weights.directory : weights.page
    guard let gzipSize, gzipSize > limit else { return nil }
    return tooHeavy(gzipSize, limit, true, at: page.place)
  }

  /// The theme's share, which every page carries.
  func problems(of style: StyleSheet) -> [Problem] {
    let size = compressedSize(style.css)
    guard size > weights.css else { return [] }
    return [tooHeavy(size, weights.css, true, at: Place(file: Theme.folder + Theme.styleSheet))]
  }

  /// Account pages before they are filled in.
  func problems(ofAccountPages pages: [String: [UInt8]]) -> [Problem] {
    pages.sorted { $0.key < $1.key }.compactMap { name, template in
      let size = compressedSize(template)
      guard size > weights.accountPage else { return nil }
      let file = Page.path("\(PageAddress.accountFolder)\(name).md")
      return tooHeavy(size, weights.accountPage, true, at: Place(file: file))
    }
  }

  func compressedSize(_ bytes: [UInt8]) -> Int { gzip(bytes, level: 9).count }

  private func tooHeavy(_ bytes: Int, _ limit: Int, _ compressed: Bool, at place: Place) -> Problem
  {
    Problem(.pageTooHeavy(bytes: bytes, limit: limit, compressed: compressed), at: place)
  }
}
