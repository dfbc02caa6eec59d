import Accounts
import CSV
import Calendar
import Registry

/// A row of `actes.csv`: an act, or all that is wrong with it.
struct ActRow {
  /// The id, even where something else is wrong: it must not come twice.
  let id: String?
  /// Nil where there are problems; its file is that of the row, which nobody has looked at yet.
  let act: Act?
  /// From left to right.
  let problems: [ActProblem]
  /// The file that the row names, and what it says of it.
  let file: FileClaim?

  /// What a row says of a file.
  struct FileClaim {
    var name: String
    var size: Int?
    var digest: [UInt8]?
    var pages: Int?
    var hasText: Bool
  }

  init(_ row: CSVRow, _ header: ImportHeader<ActColumn>, _ rules: RosterRules) {
    guard let row = row.completed(to: header.count) else {
      let kind = ActProblem.Kind.fieldCount(row.fields.count, expected: header.count)
      (id, act, file) = (nil, nil, nil)
      problems = [ActProblem(kind, line: row.line, column: 1)]
      return
    }
    var fields = ImportFields(row, header)
    let id = fields.id()
    let file = fields.file()
    let act = fields.act(id, rules, hasFile: file.isThere)
    problems = fields.problems.sorted { $0.column < $1.column }
    self.id = id
    self.file = file.claim
    self.act = problems.isEmpty ? act : nil
  }
}

extension ImportFields<ActColumn> {
  fileprivate mutating func id() -> String? {
    guard let text = text(.id) else { return nil }
    if Self.isID(text) { return text }
    refuse(.act(.actID), in: .id)
    return nil
  }

  /// Reads every field, so that every problem is told.
  fileprivate mutating func act(_ id: String?, _ rules: RosterRules, hasFile: Bool) -> Act? {
    let matricule = matricule(.matricule, rules)
    let nature = text(.nature)
    let type = text(.type)
    let reference = text(.reference)
    let subject = text(.objet)
    let signed = past(.dateSignature, rules)
    let effect = date(.dateEffet)
    let signatory = text(.autorite)
    let ministry = ministry(.ministereSigle, rules)
    let status = status(hasFile: hasFile)
    let replaces = replaced(by: id)
    let onlineSince = past(.misEnLigneLe, rules)
    guard let id, let matricule, let nature, let type, let status else { return nil }
    return Act(
      id: id, matricule: matricule, nature: nature, type: type, reference: reference,
      subject: subject, signatory: signatory, signed: signed, effect: effect, ministry: ministry,
      status: status, replaces: replaces, onlineSince: onlineSince)
  }

  private mutating func status(hasFile: Bool) -> Act.Status? {
    let status: Act.Status? = word(.statutNumerisation)
    if status == .online, !hasFile { refuse(.act(.onlineWithoutFile), in: .fichier) }
    if let status, status != .online, hasFile {
      refuse(.act(.fileNotOnline), in: .statutNumerisation)
    }
    return status
  }

  private mutating func replaced(by id: String?) -> String? {
    guard let text = text(.remplaceID) else { return nil }
    if !Self.isID(text) {
      refuse(.act(.actID), in: .remplaceID)
    } else if text == id {
      refuse(.act(.replacementLoop), in: .remplaceID)
    }
    return text
  }

  /// The file that the row names: whether it names one, and what can be looked at.
  fileprivate mutating func file() -> (isThere: Bool, claim: ActRow.FileClaim?) {
    let name = text(.fichier)
    let size = number(.octets)
    let pages = number(.pages)
    let digest = digest()
    let hasText: Answer? = word(.texteOCR)
    guard let name else { return (false, nil) }
    guard ActSource.accepts(name) else {
      refuse(.act(.fileName), in: .fichier)
      return (true, nil)
    }
    return (
      true,
      ActRow.FileClaim(
        name: name, size: size, digest: digest, pages: pages, hasText: hasText == .o)
    )
  }

  private mutating func digest() -> [UInt8]? {
    guard let text = text(.sha256) else { return nil }
    let bytes = ActFiles.bytes(hex: text)
    if bytes == nil { refuse(.act(.digestForm), in: .sha256) }
    return bytes
  }

  private mutating func number(_ column: ActColumn) -> Int? {
    guard let text = text(column) else { return nil }
    let isNumber = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if isNumber, let number = Int(text), number > 0 { return number }
    refuse(.act(.number(column)), in: column)
    return nil
  }

  private static func isID(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
      }
  }
}

/// Oui ou non.
private enum Answer: String, CaseIterable {
  case o, n
}
