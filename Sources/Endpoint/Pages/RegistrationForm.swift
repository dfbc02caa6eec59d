import Accounts
import Calendar
import Gateway
import Portal
import Template

/// The fields of the registration, as they were typed.
struct RegistrationForm {
  /// In the order of the page.
  static let names = [
    "matricule", "nom", "prenoms", "jour", "mois", "annee", "telephone", "email",
  ]

  private let fields: Fields

  init(_ fields: Fields = Fields()) { self.fields = fields }

  func text(_ name: String) -> String { fields.text(name) }

  var password: String { fields.text("mot_de_passe") }

  /// One text, as a program sends it.
  var birthDate: String? { fields["date_naissance"] }
}

/// A registration whose fields can all be read.
struct ReadRegistration {
  let matricule: Matricule
  let claim: Registration.Claim
  let phone: PhoneNumber
  /// What the agent's password must not be made of.
  let contextWords: [String]
}

/// Reads the fields, one problem each.
struct RegistrationReader {
  let form: RegistrationForm
  let settings: PortalSettings
  let today: Day
  var problems = FormProblems()

  init(_ form: RegistrationForm, _ settings: PortalSettings, today: Day) {
    self.form = form
    self.settings = settings
    self.today = today
  }

  /// nil where a field has a problem.
  mutating func read() -> ReadRegistration? {
    let matricule = matricule()
    let name = name()
    let birth = birth()
    let phone = phone()
    let email = problems.email(form.text("email"))
    guard let matricule, let name, let birth, let phone, let email else { return nil }
    let words =
      [matricule.text, form.text("nom"), form.text("prenoms"), email.text, settings.title]
      + birth.spellings
    return ReadRegistration(
      matricule: matricule,
      claim: Registration.Claim(name: name, birth: birth, email: email), phone: phone,
      contextWords: words)
  }

  private mutating func matricule() -> Matricule? {
    let read = settings.matricule(form.text("matricule"))
    switch read {
    case .success(let matricule): return matricule
    case .failure(let message):
      problems.add(message, at: "matricule")
      return nil
    }
  }

  private mutating func name() -> PersonName? {
    let (surname, given) = (form.text("nom"), form.text("prenoms"))
    // Who has one name only says so by a hyphen: a field left out would cost a try.
    let lacksGiven = given.trimmedOfBlanks.isEmpty
    defer { if lacksGiven { problems.add(.prenomsAbsents, at: "prenoms") } }
    do throws(PersonName.Problem) {
      let name = try PersonName(surname: surname, givenNames: given)
      return lacksGiven ? nil : name
    } catch {
      switch error {
      case .missing: problems.add(.nomAbsent, at: "nom")
      case .tooLong(let part), .unreadableCharacter(let part):
        problems.add(.nomIllisible, at: part == .givenNames ? "prenoms" : "nom")
      }
      return nil
    }
  }

  private mutating func birth() -> BirthDate? {
    do throws(BirthDate.Problem) {
      if let iso = form.birthDate { return try BirthDate(iso: iso, today: today) }
      return try BirthDate(
        day: form.text("jour"), month: form.text("mois"), year: form.text("annee"), today: today)
    } catch {
      let message: Message =
        switch error {
        case .missing: .dateAbsente
        case .incomplete: .dateIncomplete
        case .yearNotFourDigits: .anneeIncomplete
        case .impossible: .dateImpossible
        case .notPast: .datePasPassee
        case .tooYoung: .ageTropJeune
        case .tooOld: .ageTropAvance
        }
      problems.add(message, at: "date_naissance")
      return nil
    }
  }

  private mutating func phone() -> PhoneNumber? {
    do throws(PhoneNumber.Problem) {
      guard let plan = settings.numberingPlan else {
        return try PhoneNumber(unplanned: form.text("telephone"))
      }
      return try PhoneNumber(parsing: form.text("telephone"), plan: plan)
    } catch {
      problems.add(error == .missing ? .telephoneAbsent : .telephoneMalForme, at: "telephone")
      return nil
    }
  }
}

extension Message: Error {}

extension PortalSettings {
  /// Reads a matricule by the site's rule, or says what is wrong with it.
  func matricule(_ typed: String) -> Result<Matricule, Message> {
    do throws(Matricule.Problem) {
      let matricule = try Matricule(parsing: typed, lengths: PortalSettings.matriculeLengths)
      let pattern = Pattern(account.matriculePattern)
      return pattern?.matches(matricule.text) == false
        ? .failure(.matriculeMalForme) : .success(matricule)
    } catch {
      return .failure(error == .missing ? .matriculeAbsent : .matriculeMalForme)
    }
  }

  /// How numbers are written in the country; nil where the site does not say.
  var numberingPlan: NumberingPlan? {
    account.phonePlan.map { plan in
      NumberingPlan(
        countryPrefix: plan.countryPrefix, digits: plan.digits, start: plan.start,
        former: plan.formerDigits.map {
          NumberingPlan.Former(digits: $0, prefix: plan.formerPrefix)
        })
    }
  }
}
