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

  init(_ row: CSVRow, _ header: ImportHeader<RosterColumn>, _ rules: RosterRules) {
    guard let row = row.completed(to: header.count) else {
      let kind = RosterProblem.Kind.fieldCount(row.fields.count, expected: header.count)
      (matricule, agent) = (nil, nil)
      problems = [RosterProblem(kind, line: row.line, column: 1)]
      return
    }
    var fields = ImportFields(row, header)
    let read = fields.agent(rules)
    matricule = read.matricule
    problems = fields.problems.sorted { $0.column < $1.column }
    agent = problems.isEmpty ? read.agent : nil
  }
}

extension ImportFields<RosterColumn> {
  /// Reads every field, so that every problem is told.
  fileprivate mutating func agent(_ rules: RosterRules) -> (matricule: Matricule?, agent: Agent?) {
    let matricule = matricule(.matricule, rules)
    let name = name()
    let birth = birth(rules)
    let status: Agent.Status? = word(.statut)
    let corps = text(.corps)
    let grade = text(.categorieEchelleEchelon)
    let ministry = ministry(.ministereSigle, rules)
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

  private mutating func email() -> EmailAddress? {
    guard let text = text(.courrielConnu) else { return nil }
    do throws(EmailAddress.Problem) {
      return try EmailAddress(parsing: text)
    } catch {
      refuse(.email(error), in: .courrielConnu)
      return nil
    }
  }

  private mutating func phone(_ rules: RosterRules) -> PhoneNumber? {
    guard let text = text(.telephoneConnu) else { return nil }
    let number = try? PhoneNumber(parsing: text, plan: rules.numberingPlan)
    if number == nil { refuse(.phone(rules.numberingPlan), in: .telephoneConnu) }
    return number
  }
}
