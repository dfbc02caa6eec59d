import FileSystem

/// Writes what an import made, all of it or nothing.
package struct ImportWriter: Sendable {
  /// The folder that was read.
  let source: String
  /// The site's `content/`.
  let content: String

  package init(source: String, content: String) {
    self.source = source
    self.content = content
  }

  /// The files of the site that stand where others would be written.
  package func conflicts(with plan: ImportPlan) throws -> [String] {
    try ImportWriter.targets(plan).filter { target in
      try kind(of: "\(content)/\(target)") != nil || isBelowFile(target)
    }
  }

  private static func targets(_ plan: ImportPlan) -> [String] {
    (plan.pages.map(\.target) + plan.files.map(\.target)).sorted()
  }

  /// Whether one of the folders of a path is a file or a link in the site.
  private func isBelowFile(_ target: String) throws -> Bool {
    var folder = target[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      if let kind = try kind(of: "\(content)/\(folder)"), kind != .folder { return true }
    }
    return false
  }

  /// Writes; what has been written goes again where something cannot be.
  ///
  /// - Throws: `FileError` where the place, not the folder that was read, is at fault.
  package func write(_ plan: ImportPlan) throws {
    var written: [String] = []
    do {
      for file in plan.files {
        let bytes = try readFile(
          "\(source)/\(file.source)", limit: SourceTree.largestFile, followingLinks: false)
        try create(file.target, bytes)
        written.append(file.target)
      }
      for page in plan.pages {
        try create(page.target, Array(page.text.utf8))
        written.append(page.target)
      }
    } catch {
      for target in written {
        try? removeFile("\(content)/\(target)")
        try? removeEmptyDirectories(from: "\(content)/\(target)", upTo: content)
      }
      throw error
    }
  }

  /// A file that another program made meanwhile stays as it is.
  private func create(_ target: String, _ bytes: [UInt8]) throws {
    let path = "\(content)/\(target)"
    let outcome = try writeIfChanged(path, bytes, creation: .inPlace) {
      throw FileError(
        path: path, errno: 0, message: "ce fichier vient d’apparaître",
        english: "this file has just appeared")
    }
    if outcome == .unchanged {
      throw FileError(
        path: path, errno: 0, message: "ce fichier vient d’apparaître",
        english: "this file has just appeared")
    }
  }
}
