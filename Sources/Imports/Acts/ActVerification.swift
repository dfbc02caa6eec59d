import Cryptography
import FileSystem
import Glibc
package import Registry
import SQLite

/// Reads every stored PDF again.
package struct ActVerification: Sendable {
  /// What is wrong with a file that acts rely on.
  package enum Fault: String, Sendable, Equatable {
    case missing = "absent"
    case size = "taille"
    case digest = "empreinte"
    case unreadable = "illisible"
  }

  /// A file that is not what it was.
  package struct Damage: Sendable, Equatable {
    package var path: String
    package var fault: Fault
    /// The first of the acts that are in it.
    package var act: String
  }

  /// What a verification found.
  package struct Outcome: Sendable, Equatable {
    package var files = 0
    package var bytes = 0
    package var damaged: [Damage] = []
    /// Files that no act needs: of withdrawn acts, or left by an import that was killed.
    ///
    /// Nil while an import is under way, whose files have no rows yet.
    package var orphans: Int?

    package init() {}
  }

  private let home: String
  private let cleans: Bool

  /// - Parameters:
  ///   - home: the home folder.
  ///   - cleans: whether files that no act needs are removed.
  package init(home: String, cleans: Bool = false) {
    self.home = home
    self.cleans = cleans
  }

  /// - Throws: `ActStoreIsBusy` where files are to be removed while an import is under way.
  package func run(
    on registry: borrowing RegistryDatabase, progress: (Outcome) -> Void = { _ in }
  ) throws -> Outcome {
    let files = ActFiles(home: home)
    var outcome = Outcome()
    var digest: [UInt8] = []
    while let next = try registry.storedAct(after: digest) {
      digest = next.digest
      outcome.files += 1
      outcome.bytes += next.size
      if let fault = try fault(of: next, files.path(of: digest)) {
        outcome.damaged.append(
          Damage(path: files.path(of: digest), fault: fault, act: next.act))
      }
      progress(outcome)
    }
    do {
      outcome.orphans = try orphans(registry, ActStore(home: home))
    } catch let busy as ActStoreIsBusy {
      if cleans { throw busy }
    }
    return outcome
  }

  private func fault(
    of stored: (digest: [UInt8], size: Int, act: String), _ path: String
  ) throws -> Fault? {
    let opened = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard opened >= 0 else { return errno == ENOENT ? .missing : .unreadable }
    do {
      let found = try ActReading(opened, path: path).digest()
      if found.size != stored.size { return .size }
      return found.digest.bytes == stored.digest ? nil : .digest
    } catch ActFileProblem.notPDF {
      return .digest
    } catch is ActFileProblem {
      return .unreadable
    } catch is FileError {
      return .unreadable
    }
  }

  private func orphans(
    _ registry: borrowing RegistryDatabase, _ store: borrowing ActStore
  ) throws -> Int {
    var count = 0
    for shelf in try directoryNames(in: store.files.folder) where shelf.utf8.count == 2 {
      for file in try directoryNames(in: "\(store.files.folder)/\(shelf)") {
        guard let digest = ActFiles.digest(shelf: shelf, file: file),
          try !registry.needsAct(digest)
        else { continue }
        count += 1
        if cleans { try store.remove(digest) }
      }
    }
    return count
  }
}

extension RegistryDatabase {
  /// The file after another, in the order of digests, that acts rely on; nil at the end.
  ///
  /// One look for each, so that no reading of the database lasts as long as that of the files.
  fileprivate func storedAct(
    after digest: [UInt8]
  ) throws -> (digest: [UInt8], size: Int, act: String)? {
    var statement = try database.prepare(
      """
      SELECT sha256, octets, id FROM act WHERE sha256 > ? AND withdrawn_at IS NULL
      ORDER BY sha256 LIMIT 1
      """)
    try statement.bind([.blob(digest)])
    guard try statement.step() else { return nil }
    return (statement.blob(0) ?? [], statement.integer(1), statement.text(2) ?? "")
  }

  /// Whether an act that was not withdrawn is in the file with a digest.
  fileprivate func needsAct(_ digest: [UInt8]) throws -> Bool {
    var statement = try database.prepare(
      "SELECT 1 FROM act WHERE sha256 = ? AND withdrawn_at IS NULL LIMIT 1")
    try statement.bind([.blob(digest)])
    return try statement.step()
  }
}
