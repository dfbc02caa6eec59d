import CSV
import Calendar
import Markdown
import Portal

/// Reads `content/contacts.csv` and finds everything that is wrong with it.
enum Contacts {
  /// - Returns: the contacts whose rows can be read, in the order of the file.
  static func read(
    _ source: [UInt8], file: String, rules: ContactRules, today: Day
  ) -> ([Contact], [Problem]) {
    var problems: [Problem] = []
    do {
      let encoding = try CSVEncoding(of: source)
      if encoding == .windows1252 {
        problems.append(Problem(.contactsInWindows1252, at: Place(file: file)))
      }
      let table = try CSVTable(source, encoding)
      guard let head = table.rows.first else {
        return ([], [Problem(.contactsUnreadable(reason: .empty), at: Place(file: file))])
      }
      var reader = ContactReader(head: head, file: file, rules: rules, today: today)
      if reader.canRead { for row in table.rows.dropFirst() { reader.read(row) } }
      return (reader.contacts, problems + reader.problems)
    } catch {
      return ([], problems + [problem(of: error, in: source, file: file)])
    }
  }

  /// Why a file is no table, and where.
  private static func problem(of fault: CSVFault, in source: [UInt8], file: String) -> Problem {
    let (reason, place): (Problem.UnreadableReason, Place) =
      switch fault {
      case .unclosedQuote(let line): (.openQuotationMark, Place(file: file, line: line, column: 1))
      case .fieldTooLong(let line): (.fieldTooLong, Place(file: file, line: line, column: 1))
      case .utf16: utf16(source, file: file)
      }
    return Problem(.contactsUnreadable(reason: reason), at: place)
  }

  /// UTF-16 says so with its first two bytes; a null byte alone may be any spreadsheet's own format.
  private static func utf16(
    _ source: [UInt8], file: String
  ) -> (Problem.UnreadableReason, Place) {
    let text = source.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(source[3...]) : source
    guard !CSVEncoding.isMarkedUTF16(source), let null = text.firstIndex(of: 0) else {
      return (.utf16, Place(file: file))
    }
    return (.nullByte, UTF8Check.place(of: null, in: text, file: file))
  }
}

/// Reads rows into contacts.
private struct ContactReader {
  let file: String
  let rules: ContactRules
  let today: Day
  private let columns: [ContactColumn?]
  private let phonePattern: Pattern?
  private(set) var contacts: [Contact] = []
  private(set) var problems: [Problem] = []
  /// Where the cells of the row at hand stand.
  private var cells: [ContactColumn: Place] = [:]
  private var lineOfId: [String: Int] = [:]
  private var lineOfService: [String: Int] = [:]

  init(head: CSVRow, file: String, rules: ContactRules, today: Day) {
    self.file = file
    self.rules = rules
    self.today = today
    phonePattern = Pattern(rules.phonePattern)
    let heads = head.fields.map(\.onOneLine)
    columns = heads.map(ContactColumn.named)
    let place = Place(file: file, line: head.line, column: 1)
    for (index, column) in columns.enumerated() where column == nil && !heads[index].isEmpty {
      let nearest = ContactColumn.nearest(to: heads[index])
      problems.append(
        Problem(
          .contactColumnUnknown(column: heads[index], nearest: nearest),
          at: ContactReader.cell(index, of: head, file)))
    }
    for column in ContactColumn.allCases where column.isRequired && !columns.contains(column) {
      problems.append(Problem(.contactColumnMissing(column: column.rawValue), at: place))
    }
  }

  /// Whether the head has what each row needs.
  var canRead: Bool { !problems.preventPublishing }

  mutating func read(_ row: CSVRow) {
    guard row.fields.count <= columns.count else {
      problems.append(
        Problem(
          .contactFieldCount(found: row.fields.count, expected: columns.count),
          at: ContactReader.cell(columns.count, of: row, file)))
      return
    }
    cells = [:]
    for (index, column) in columns.enumerated() {
      guard let column else { continue }
      cells[column] = ContactReader.cell(index, of: row, file)
    }
    var values: [ContactColumn: String] = [:]
    var broken: Set<ContactColumn> = []
    for (column, field) in zip(columns, row.fields) {
      guard let column, !field.isEmpty else { continue }
      values[column] = field.onOneLine
      if field.hasControls { broken.insert(column) }
    }
    let contact = contact(values, line: row.line)
    check(contact, values)
    checkReach(values, broken: broken, line: row.line)
    checkVerification(contact, values[.verified])
    contacts.append(contact)
  }

  private func contact(_ values: [ContactColumn: String], line: Int) -> Contact {
    let acronym = values[.acronym] ?? ""
    let ministry = values[.ministryAcronym] ?? ""
    return Contact(
      id: values[.id] ?? slug("\(acronym) \(ministry)"), ministryAcronym: ministry,
      ministryName: values[.ministryName] ?? "", acronym: acronym, name: values[.name] ?? "",
      alias: values[.alias], city: values[.city], department: values[.department],
      postalAddress: values[.address],
      phones: [values[.telephone], values[.secondTelephone]].compactMap { $0 },
      email: values[.email], hours: values[.hours],
      verified: values[.verified].flatMap { Day(iso: $0) }, source: values[.source], line: line)
  }

  // MARK: Checks

  private mutating func add(_ kind: Problem.Kind, _ line: Int, in column: ContactColumn) {
    problems.append(Problem(kind, at: cells[column] ?? Place(file: file, line: line, column: 1)))
  }

  /// Where a cell of a row stands; the row's beginning where the row has none.
  private static func cell(_ index: Int, of row: CSVRow, _ file: String) -> Place {
    guard row.columns.indices.contains(index) else {
      return Place(file: file, line: row.line, column: 1)
    }
    return Place(
      file: file, line: row.line, column: row.columns[index],
      length: max(1, row.fields[index].unicodeScalars.count))
  }

  private mutating func check(_ contact: Contact, _ values: [ContactColumn: String]) {
    let line = contact.line
    if slug(contact.id) != contact.id || contact.id.isEmpty {
      add(.contactIdMissing, line, in: .id)
    }
    if let first = lineOfId.updateValue(line, forKey: contact.id) {
      add(.contactIdRepeated(id: contact.id, line: first), line, in: .id)
    }
    if contact.name.isEmpty { add(.contactNameMissing(id: contact.id), line, in: .name) }
    let service = slug("\(contact.ministryName) \(contact.name) \(contact.city ?? "")")
    if let first = lineOfService.updateValue(line, forKey: service) {
      add(.contactRepeated(name: contact.name, line: first), line, in: .name)
    }
  }

  /// - Parameter broken: the columns whose field holds an end of line, or another control: in an
  ///   address a space does as well, but a number or a mail address is another one.
  private mutating func checkReach(
    _ values: [ContactColumn: String], broken: Set<ContactColumn>, line: Int
  ) {
    for column in [ContactColumn.telephone, .secondTelephone] {
      guard let phone = values[column] else { continue }
      if broken.contains(column) || phonePattern?.matches(Contact.digits(of: phone)) != true {
        add(
          .contactPhoneMalformed(phone: phone, expected: rules.phonePattern), line, in: column)
      }
    }
    if let email = values[.email], broken.contains(.email) || !EmailAddress.isPlausible(email) {
      add(.contactEmailMalformed(email: email), line, in: .email)
    }
  }

  private mutating func checkVerification(_ contact: Contact, _ typed: String?) {
    guard let typed else {
      add(.contactVerificationMissing(id: contact.id), contact.line, in: .verified)
      return
    }
    guard let verified = contact.verified, verified <= today else {
      add(.contactDateMalformed(value: typed), contact.line, in: .verified)
      return
    }
    if verified.adding(rules.verifyEvery) < today {
      add(
        .contactVerificationOld(id: contact.id, verified: verified.iso), contact.line,
        in: .verified)
    }
  }
}
