import FileSystem
import Portal

/// Writes a site that has no errors: what changed, and nothing else.
///
/// The order is what makes a build safe to interrupt: pages, then lists, then the portal for the
/// endpoint, then stale files go, and the cache comes last. A mark stands all the while, so that
/// the next build knows that this one did not end, trusts nothing of it and repairs it.
struct Publisher: Sendable {
  let home: HomeFolder
  let folder: OutputFolder
  let options: BuildOptions
  /// What the last build knew; nil where it did not end, or wrote into another folder.
  let cache: BuildCache?

  /// - Parameter home: a folder that is there, and whose lock is held: all that is read here is
  ///   another build's to write.
  init(_ options: BuildOptions, home: HomeFolder) throws {
    self.options = options
    self.home = home
    folder = try OutputFolder(options.output)
    let known = try stamp(of: home.unfinished) == nil ? home.readCache() : nil
    cache = known?.folder == folder.identity ? known : nil
  }

  /// What is written, as it is written.
  struct Ledger: Sendable {
    var outputs: [String: BuildCache.Output] = [:]
    var written = 0
    var gzipSizes: [String: Int] = [:]

    mutating func note(_ file: OutputWriter.Written) {
      outputs[file.path] = BuildCache.Output(stamp: file.stamp)
      if file.isNew { written += 1 }
    }
  }

  /// - Returns: the report, with warnings that only the finished pages could show.
  func publish(_ plan: BuildPlan) async throws -> BuildReport {
    let lists = Lists(
      published: try plan.publication.files(), servers: try plan.publication.serverFiles())
    _ = try writeIfChanged(home.unfinished, [])
    if cache == nil, !folder.wasEmpty { try removeTemporaries(below: folder.path) }
    try folder.makeRoom(for: plan.newPagePaths + plan.assetPaths + lists.published.map(\.path))
    var ledger = Ledger()
    try await writePages(plan, &ledger)
    try write(lists, &ledger)
    try writeAssets(plan, &ledger)
    try writePortal(plan)
    if options.compress { try await compress(&ledger) }
    let removed = try removeStale(&ledger)
    try remember(plan, ledger)
    return BuildReport(
      problems: plan.weightProblems(of: ledger), isPublished: true, pageCount: plan.pages.count,
      written: ledger.written, removed: removed)
  }

  /// What is made before the first page is written, so that a refusal comes before it.
  private struct Lists {
    var published: [(path: String, bytes: [UInt8])]
    /// By file name below `home/serveur/`.
    var servers: [(name: String, bytes: [UInt8])]
  }

  // MARK: Writing

  private func writePages(_ plan: BuildPlan, _ ledger: inout Ledger) async throws {
    let writer = OutputWriter(folder: folder)
    let renderer = plan.renderer
    let known = cache?.outputs ?? [:]
    let written = try await inParallel(plan.pages) { page in
      let path = PageAddress.outputPath(of: page.address)
      guard page.document == nil, let output = known[path] else {
        return try writer.write(renderer.html(of: page), to: path)
      }
      return OutputWriter.Written(path: path, stamp: output.stamp, isNew: false)
    }
    for file in written { ledger.note(file) }
  }

  private func write(_ lists: Lists, _ ledger: inout Ledger) throws {
    let writer = OutputWriter(folder: folder)
    for (path, bytes) in lists.published { ledger.note(try writer.write(bytes, to: path)) }
    for (name, bytes) in lists.servers { _ = try writeIfChanged(home.server(name), bytes) }
  }

  private func writeAssets(_ plan: BuildPlan, _ ledger: inout Ledger) throws {
    let writer = OutputWriter(folder: folder)
    for asset in plan.source.assets.values.sorted(by: { $0.address < $1.address }) {
      let bytes = try readFile("\(options.site)/\(asset.source)", limit: 1 << 30)
      ledger.note(try writer.write(bytes, to: PageAddress.outputPath(of: asset.address)))
    }
  }

  private func writePortal(_ plan: BuildPlan) throws {
    let draft = home.portal + ".nouveau"
    try removeFile(draft)
    defer { try? removeFile(draft) }
    try plan.portal.write(to: draft)
    _ = try writeIfChanged(home.portal, try readFile(draft, limit: 1 << 28))
  }

  private func compress(_ ledger: inout Ledger) async throws {
    let compressor = PreCompressor(folder: folder)
    let known = cache?.outputs ?? [:]
    let files = ledger.outputs.filter { PreCompressor.compresses($0.key) }.sorted {
      $0.key < $1.key
    }
    let compressed = try await inParallel(files) { path, output in
      (path, try compressor.compress(path, output.stamp, known: known[path]))
    }
    for (path, result) in compressed {
      ledger.outputs[path] = result.output
      ledger.gzipSizes[path] = result.gzipSize
    }
  }

  // MARK: What is no longer there

  private func removeStale(_ ledger: inout Ledger) throws -> Int {
    if folder.wasEmpty { return 0 }
    let there = try cache.map { Array($0.outputs.keys) + twins($0.outputs) } ?? folder.listing()
    let kept = Set(ledger.outputs.keys).union(twins(ledger.outputs))
    let stale = there.filter { !kept.contains($0) }
    try folder.remove(stale)
    return stale.count
  }

  private func twins(_ outputs: [String: BuildCache.Output]) -> [String] {
    outputs.flatMap { path, output in
      (output.gzip == nil ? [] : [path + ".gz"]) + (output.brotli == nil ? [] : [path + ".br"])
    }
  }

  // MARK: Remembering

  private func remember(_ plan: BuildPlan, _ ledger: Ledger) throws {
    if options.guardsAddresses { _ = try writeIfChanged(home.manifest, plan.manifest.text) }
    var next = BuildCache(
      folder: folder.identity, world: plan.source.world, outlines: plan.outlines)
    next.pages = plan.cacheEntries
    next.outputs = ledger.outputs
    if !next.says(theSameAs: cache) { _ = try writeIfChanged(home.cache, next.encoded) }
    try removeFile(home.unfinished)
  }
}
