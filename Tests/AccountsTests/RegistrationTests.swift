import Accounts
import Calendar
import Testing

/// What becomes of a registration.
struct RegistrationTests {
  private let roster: Registration.RosterFacts
  private let claim: Registration.Claim
  private let other: EmailAddress

  init() throws {
    let today = try #require(Day(year: 2026, month: 3, day: 15))
    let birth = try BirthDate(iso: "1984-03-27", today: today)
    let email = try EmailAddress(parsing: "afi@exemple.org")
    roster = Registration.RosterFacts(
      name: try PersonName(surname: "DOSSOU", givenNames: "Afi Marie", marriedName: "ADJOVI"),
      birth: birth, knownEmail: email)
    claim = Registration.Claim(
      name: try PersonName(surname: "Dossou", givenNames: "Afi"), birth: birth, email: email)
    other = try EmailAddress(parsing: "koffi@exemple.org")
  }

  private func decide(
    _ claim: Registration.Claim, _ policy: ProofPolicy = .notice,
    change: (inout Registration.Facts) -> Void = { _ in }
  ) -> Registration.Decision {
    var facts = Registration.Facts(policy: policy, roster: roster)
    change(&facts)
    return Registration.decide(claim, facts)
  }

  private func name(_ surname: String, _ given: String) throws -> PersonName {
    try PersonName(surname: surname, givenNames: given)
  }

  private func otherBirth() throws -> BirthDate {
    .day(try #require(Day(year: 1984, month: 3, day: 26)))
  }

  // MARK: Who is taken

  @Test(arguments: ProofPolicy.allCases)
  func `what the roster says is accepted, and nobody else is told`(policy: ProofPolicy) {
    #expect(decide(claim, policy) == .accept(notice: nil))
  }

  @Test func `another address than the roster's is told, or refused`() {
    var claim = claim
    claim.email = other
    let known = self.claim.email
    #expect(decide(claim, .notice) == .accept(notice: known))
    #expect(decide(claim, .approval) == .accept(notice: known))
    #expect(decide(claim, .match) == .refuse(.knownAddress))
  }

  @Test func `the roster's address in other capitals is the same`() throws {
    var claim = claim
    claim.email = try EmailAddress(parsing: "AFI@Exemple.ORG")
    for policy in ProofPolicy.allCases {
      #expect(decide(claim, policy) == .accept(notice: nil))
    }
  }

  @Test func `where the roster knows no address there is nobody to tell, and nothing to match`() {
    func forget(_ facts: inout Registration.Facts) { facts.roster?.knownEmail = nil }
    #expect(decide(claim, .notice, change: forget) == .accept(notice: nil))
    #expect(decide(claim, .approval, change: forget) == .accept(notice: nil))
    #expect(decide(claim, .match, change: forget) == .refuse(.knownAddress))
  }

  // MARK: Who is not

  @Test func `each difference is a refusal of its own`() throws {
    let names = [
      ("Dossa", "Afi", Registration.Refusal.birthName), ("Dossou", "Ama", .givenNames),
      ("Dossou", "A", .givenNames), ("Dossou épse Houessou", "Afi", .marriedName),
    ]
    for (surname, given, refusal) in names {
      var claim = claim
      claim.name = try name(surname, given)
      #expect(decide(claim) == .refuse(refusal), "\(surname) \(given)")
    }
    var claim = claim
    claim.birth = try otherBirth()
    #expect(decide(claim) == .refuse(.birthDate))
    claim.birth = .year(1984)
    #expect(decide(claim) == .refuse(.birthDate))
  }

  @Test func `the names may stand in each other's fields`() throws {
    var claim = claim
    claim.name = try name("Afi Marie", "DOSSOU")
    #expect(decide(claim) == .accept(notice: nil))
    claim.name = try name("Marie", "Dossou")
    #expect(decide(claim) == .accept(notice: nil))
  }

  @Test func `an account that is there is told, whoever asks`() throws {
    #expect(decide(claim) { $0.accountOfMatricule = other } == .alreadyRegistered(other))
    // The mailbox that was typed has the account of another matricule.
    #expect(
      decide(claim) { $0.accountOfAddress = claim.email } == .alreadyRegistered(claim.email))
    // Where there are both, the matricule's owner is told.
    #expect(
      decide(claim) {
        $0.accountOfMatricule = other
        $0.accountOfAddress = claim.email
      } == .alreadyRegistered(other))
  }

  // MARK: In which order

  /// From the last that is looked at to the first, each added to those before it: the one that
  /// was added decides.
  @Test func `of several reasons the first counts`() throws {
    var claim = claim
    var facts = Registration.Facts(policy: .match, roster: roster)
    facts.accountOfAddress = claim.email
    #expect(Registration.decide(claim, facts) == .alreadyRegistered(claim.email))
    facts.accountOfMatricule = other
    #expect(Registration.decide(claim, facts) == .alreadyRegistered(other))
    facts.roster?.hasLeft = true
    #expect(Registration.decide(claim, facts) == .refuse(.left))
    facts.isLocked = true
    #expect(Registration.decide(claim, facts) == .refuse(.locked))
    claim.email = other
    #expect(Registration.decide(claim, facts) == .refuse(.knownAddress))
    claim.birth = try otherBirth()
    #expect(Registration.decide(claim, facts) == .refuse(.birthDate))
    claim.name = try name("Dossou ép. Houessou", "Afi")
    #expect(Registration.decide(claim, facts) == .refuse(.marriedName))
    claim.name = try name("Dossou ép. Houessou", "Ama")
    #expect(Registration.decide(claim, facts) == .refuse(.givenNames))
    claim.name = try name("Dossa ép. Houessou", "Ama")
    #expect(Registration.decide(claim, facts) == .refuse(.birthName))
    facts.roster = nil
    #expect(Registration.decide(claim, facts) == .refuse(.unknownMatricule))
    facts.isOverLimit = true
    #expect(Registration.decide(claim, facts) == .refuse(.overLimit))
  }

  /// Whoever has one field wrong learns of no account, lock or departure by it.
  @Test func `a difference hides everything that is known of the matricule`() throws {
    var claim = claim
    claim.birth = try otherBirth()
    let changes: [(inout Registration.Facts) -> Void] = [
      { $0.accountOfMatricule = $0.roster?.knownEmail }, { $0.isLocked = true },
      { $0.roster?.hasLeft = true }, { $0.accountOfAddress = $0.roster?.knownEmail },
    ]
    for change in changes {
      #expect(decide(claim, change: change) == .refuse(.birthDate))
    }
  }

  @Test func `beyond the limit nothing is compared any more`() {
    #expect(decide(claim) { $0.isOverLimit = true } == .refuse(.overLimit))
    #expect(
      decide(claim) {
        $0.isOverLimit = true
        $0.accountOfMatricule = claim.email
      } == .refuse(.overLimit))
  }
}
