import Accounts
import CSV
import Calendar

/// A row of a roster: an agent, or all that is wrong with it.
struct RosterRow {
  /// The matricule, even where something else is wrong: it must not come twice.
  let matricule: Matricule?
  /// nil where there are problems.
  let agent: Agent?
  /// From left to right.
  let problems: [RosterProblem]

  init(_ row: CSVRow, _ header: RosterHeader, _ rules: RosterRules) {
    guard let row = Self.completed(row, to: header.count) else {
      let kind = RosterProblem.Kind.fieldCount(row.fields.count, expected: header.count)
      (matricule, agent) = (nil, nil)
      problems = [RosterProblem(kind, line: row.line, column: 1)]
      return
    }
    var fields = RosterFields(row, header)
    let read = fields.agent(rules)
    matricule = read.matricule
    problems = fields.problems.sorted { $0.column < $1.column }
    agent = problems.isEmpty ? read.agent : nil
  }

  /// A row of as many fields as the first line; nil where a field that says something is too many,
  /// or one is missing.
  private static func completed(_ row: CSVRow, to count: Int) -> CSVRow? {
    if row.fields.count == count { return row }
    guard row.fields.count > count, row.fields[count...].allSatisfy(\.isEmpty) else { return nil }
    return row
  }
}

extension RosterFields {
  /// Reads every field, so that every problem is told.
  fileprivate mutating func agent(_ rules: RosterRules) -> (matricule: Matricule?, agent: Agent?) {
    let matricule = matricule(rules)
    let name = name()
    let birth = birth(rules)
    let status: Agent.Status? = word(.statut)
    let corps = text(.corps)
    let grade = text(.categorieEchelleEchelon)
    let ministry = ministry(rules)
    let inServiceSince = date(.datePriseService)
    let situation: Agent.Situation? = word(.situation)
    let email = email()
    let phone = phone(rules)
    let updated = past(.maj, rules)
    guard let matricule, let name, let birth, let status, let ministry, let situation, let updated
    else { return (matricule, nil) }
    return (
      matricule,
      Agent(
        matricule: matricule, surname: name.surname, marriedName: name.married,
        givenNames: name.given, birth: birth, status: status, corps: corps, grade: grade,
        ministry: ministry, inServiceSince: inServiceSince, situation: situation,
        knownEmail: email, knownPhone: phone, updated: updated)
    )
  }

  private mutating func matricule(_ rules: RosterRules) -> Matricule? {
    guard let text = text(.matricule) else { return nil }
    // Without its dot, `12345.0` would be somebody else's matricule.
    guard !Self.isDecimal(text) else {
      refuse(.decimalMatricule, in: .matricule)
      return nil
    }
    do {
      let matricule = try Matricule(parsing: text, lengths: rules.matriculeLengths)
      guard let form = rules.matriculeForm, !form.fits(matricule.text) else { return matricule }
      refuse(.matriculeForm(example: form.example), in: .matricule)
    } catch {
      refuse(.matricule(error), in: .matricule)
    }
    return nil
  }

  /// A ministry that nobody knows is a typing error, or one without contacts to turn to.
  private mutating func ministry(_ rules: RosterRules) -> String? {
    guard let text = text(.ministereSigle) else { return nil }
    guard let known = rules.ministries, !known.acronyms.contains(text) else { return text }
    refuse(.unknownMinistry(text, nearest: known.nearest(text)), in: .ministereSigle)
    return nil
  }

  private static func isDecimal(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 2 && parts[1].allSatisfy { $0 == UInt8(ascii: "0") }
  }

  private mutating func name() -> (surname: String, married: String?, given: String)? {
    let surname = text(.nom)
    let married = text(.nomEpoux)
    let given = text(.prenoms) ?? ""
    guard let surname else { return nil }
    // What else could be wrong with a name was looked for in each of its fields.
    guard (try? PersonName(surname: surname, givenNames: "")) != nil else {
      refuse(.noBirthName, in: .nom)
      return nil
    }
    return (surname, married, given)
  }

  private mutating func birth(_ rules: RosterRules) -> BirthDate? {
    let precision: BirthPrecision? = word(.naissancePrecision)
    guard let birth = birth(precision) else { return nil }
    let today = rules.today
    let (isPast, isOldEnough) =
      switch birth {
      case .day(let date):
        (
          date < today,
          (date.year + RosterRules.youngest, date.month, date.day)
            <= (today.year, today.month, today.day)
        )
      case .year(let year): (year <= today.year, year + RosterRules.youngest <= today.year)
      }
    if !isPast {
      refuse(.notPast(.dateNaissance), in: .dateNaissance)
    } else if !isOldEnough {
      refuse(.tooYoung, in: .dateNaissance)
    }
    return birth
  }

  private mutating func past(_ column: RosterColumn, _ rules: RosterRules) -> Day? {
    guard let date = date(column) else { return nil }
    if date > rules.today { refuse(.notPast(column), in: column) }
    return date
  }

  private mutating func email() -> EmailAddress? {
    guard let text = text(.courrielConnu) else { return nil }
    let address = try? EmailAddress(parsing: text)
    if address == nil { refuse(.email, in: .courrielConnu) }
    return address
  }

  private mutating func phone(_ rules: RosterRules) -> PhoneNumber? {
    guard let text = text(.telephoneConnu) else { return nil }
    let number = try? PhoneNumber(parsing: text, plan: rules.numberingPlan)
    if number == nil { refuse(.phone(rules.numberingPlan), in: .telephoneConnu) }
    return number
  }
}
