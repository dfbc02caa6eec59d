import FileSystem
import Markdown
import Portal

/// A site that is ready to be written: every page known, every link followed, nothing written yet.
struct BuildPlan: Sendable {
  let source: SiteSource
  /// Published pages.
  ///
  /// One that has no document is as the last build wrote it.
  let pages: [Page]
  let renderer: PageRenderer
  let redirects: Redirects
  let portal: CompiledPortal
  /// What the next build may know without reading.
  let cacheEntries: [String: BuildCache.Entry]
  /// What other pages see of all pages, in one number.
  let outlines: UInt64

  var publication: Publication {
    Publication(source: source, pages: pages, renderer: renderer, redirects: redirects)
  }

  /// Where the pages will stand that are written again, below the output folder.
  var newPagePaths: [String] {
    pages.filter { $0.document != nil }.map { PageAddress.outputPath(of: $0.address) }
  }
  /// Where the files beside them will.
  var assetPaths: [String] { source.assets.values.map { PageAddress.outputPath(of: $0.address) } }

  var manifest: Manifest { Manifest(pages: pages, redirects: redirects) }

  /// Pages that are too heavy, by what was written.
  func weightProblems(of ledger: Publisher.Ledger) -> [Problem] {
    let weights = PageWeights(weights: source.settings.weights)
    return pages.compactMap { page in
      let path = PageAddress.outputPath(of: page.address)
      guard let output = ledger.outputs[path] else { return nil }
      return weights.problem(
        of: page, size: output.stamp.size, gzipSize: ledger.gzipSizes[path])
    }
  }

  /// Pages that would be too heavy, without writing them.
  func weightProblems() async throws -> [Problem] {
    let weights = PageWeights(weights: source.settings.weights)
    let renderer = renderer
    return try await inParallel(pages) { page -> Problem? in
      guard page.document != nil else { return nil }
      let html = renderer.html(of: page)
      return weights.problem(
        of: page, size: html.count, gzipSize: weights.compressedSize(html))
    }.compactMap { $0 }
  }
}
