import CSV
import Cryptography
import Registry

/// A row of `actes.csv` with its file looked at.
struct ActCheck {
  let id: String?
  /// Nil where something is wrong with the row or its file.
  let act: Act?
  let fileName: String?
  let problems: [ActProblem]
  /// How many bytes of the file were read.
  let bytes: Int

  init(
    _ row: CSVRow, _ header: ImportHeader<ActColumn>, _ rules: RosterRules,
    _ source: borrowing ActSource, _ store: borrowing ActStore
  ) throws {
    let read = ActRow(row, header, rules)
    (id, fileName) = (read.id, read.file?.name)
    guard let claim = read.file else {
      (act, problems, bytes) = (read.act, read.problems, 0)
      return
    }
    do {
      let file = try ActCheck.file(claim, source, store)
      var act = read.act
      act?.file = file.file
      (self.act, problems, bytes) = (act, read.problems, file.bytes)
    } catch let problem as ActFileProblem {
      let column = header.place(of: problem.column) ?? header.place(of: .fichier) ?? 0
      let found = ActProblem(.act(.file(problem)), line: row.line, column: row.columns[column])
      (act, bytes) = (nil, 0)
      problems = (read.problems + [found]).sorted { $0.column < $1.column }
    }
  }

  /// The file that a row names, as it is; throws `ActFileProblem` where it is not as the row says.
  ///
  /// One that is stored already need not be given again, where the row says its digest.
  private static func file(
    _ claim: ActRow.FileClaim, _ source: borrowing ActSource, _ store: borrowing ActStore
  ) throws -> (file: Act.File, bytes: Int) {
    let (digest, size, read) = try content(claim, source, store)
    if let expected = claim.size, expected != size {
      throw ActFileProblem.size(size, expected: expected)
    }
    if let expected = claim.digest, expected != digest { throw ActFileProblem.digest }
    let file = Act.File(
      digest: digest, size: size, pages: claim.pages, hasText: claim.hasText)
    return (file, read)
  }

  private static func content(
    _ claim: ActRow.FileClaim, _ source: borrowing ActSource, _ store: borrowing ActStore
  ) throws -> (digest: [UInt8], size: Int, read: Int) {
    do {
      let found = try source.file(claim.name).digest()
      return (found.digest.bytes, found.size, found.size)
    } catch ActFileProblem.missing {
      guard let digest = claim.digest, let size = try store.size(of: digest) else {
        throw ActFileProblem.missing
      }
      return (digest, size, 0)
    }
  }
}

extension ActFileProblem {
  /// The field of the row that does not agree with the file.
  fileprivate var column: ActColumn {
    switch self {
    case .size: .octets
    case .digest: .sha256
    default: .fichier
    }
  }
}
