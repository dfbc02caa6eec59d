import Accounts
import Testing

/// Who is let in.
struct SignInTests {
  // MARK: Admission

  private static let now = 1_780_000_000
  private static let longest = 900

  private static func failures(_ count: Int, _ secondsAgo: Int = 0) -> Failures {
    Failures(count: count, last: now - secondsAgo)
  }

  /// What happened behind the identifier, what to its account, and what becomes of an attempt.
  private static let admissions: [(Failures, Failures?, SignIn.Admission)] = [
    (failures(0), nil, .hash(isCounted: true)),
    (failures(4), nil, .hash(isCounted: true)),
    (failures(5), nil, .tooManyAttempts),
    (failures(5, 29), nil, .tooManyAttempts),
    (failures(5, 30), nil, .hash(isCounted: true)),
    (failures(10, 899), nil, .tooManyAttempts),
    (failures(10, 900), nil, .hash(isCounted: true)),
    // Behind an unknown identifier nothing is closed for good.
    (failures(100, 900), nil, .hash(isCounted: true)),

    (failures(0), failures(0), .hash(isCounted: true)),
    (failures(4), failures(4), .hash(isCounted: true)),
    (failures(5), failures(5), .tooManyAttempts),
    (failures(5, 30), failures(5, 30), .hash(isCounted: true)),
    // The account was tried by its other name: nothing shows, nothing counts.
    (failures(0), failures(5), .hash(isCounted: false)),
    (failures(0), failures(5, 29), .hash(isCounted: false)),
    (failures(0), failures(5, 30), .hash(isCounted: true)),
    (failures(0), failures(99, 900), .hash(isCounted: true)),
    (failures(0), failures(99, 899), .hash(isCounted: false)),
    // From the hundredth on no waiting helps.
    (failures(0), failures(100, 900), .hash(isCounted: false)),
    (failures(0), failures(100, 1_000_000_000), .hash(isCounted: false)),
    (failures(0), failures(.max, 1_000_000_000), .hash(isCounted: false)),
    // The identifier speaks first, whatever there is behind it.
    (failures(5), failures(0), .tooManyAttempts),
    (failures(5), failures(100), .tooManyAttempts),
  ]

  @Test(arguments: admissions)
  func `an attempt is admitted by what happened before it`(
    identifier: Failures, account: Failures?, expected: SignIn.Admission
  ) {
    let admission = SignIn.admission(
      identifier: identifier, account: account, at: Self.now, longest: Self.longest)
    #expect(admission == expected)
  }

  /// Whether an attempt is put off is seen by the visitor: it must not tell that an account is
  /// there (R24, R27).
  @Test func `whether an attempt is put off depends on the identifier alone`() {
    for count in 0...101 {
      let alone = SignIn.admission(
        identifier: Self.failures(count), account: nil, at: Self.now, longest: Self.longest)
      for known in [0, 4, 5, 99, 100] {
        let named = SignIn.admission(
          identifier: Self.failures(count), account: Self.failures(known), at: Self.now,
          longest: Self.longest)
        #expect((alone == .tooManyAttempts) == (named == .tooManyAttempts))
      }
    }
  }

  // MARK: Decision

  private struct Row: Sendable, CustomTestStringConvertible {
    var exists, isCounted, matches, isLocked, hasLeft: Bool
    var decision: SignIn.Decision

    var testDescription: String {
      "\([exists, isCounted, matches, isLocked, hasLeft].map { $0 ? "1" : "0" }) \(decision)"
    }
  }

  /// All 32 combinations; the columns are those of `SignIn.Facts`.
  private static let rows = (0..<32).map { bits in
    let (exists, isCounted) = (bits & 1 != 0, bits & 2 != 0)
    let (matches, isLocked, hasLeft) = (bits & 4 != 0, bits & 8 != 0, bits & 16 != 0)
    let decision: SignIn.Decision =
      switch (exists, isCounted, matches, isLocked, hasLeft) {
      case (true, true, true, false, false): .admit
      case (false, _, _, _, _): .refuse(.unknownIdentifier)
      case (true, false, _, _, _): .refuse(.waiting)
      case (true, true, false, _, _): .refuse(.wrongPassword)
      case (true, true, true, true, _): .refuse(.locked)
      case (true, true, true, false, true): .refuse(.left)
      }
    return Row(
      exists: exists, isCounted: isCounted, matches: matches, isLocked: isLocked,
      hasLeft: hasLeft, decision: decision)
  }

  @Test(arguments: rows)
  private func `one combination of facts in thirty-two is let in`(row: Row) {
    let facts = SignIn.Facts(
      exists: row.exists, isCounted: row.isCounted, passwordMatches: row.matches,
      isLocked: row.isLocked, hasLeft: row.hasLeft)
    #expect(SignIn.decide(facts) == row.decision)
  }

  @Test func `the log knows a refusal by one word`() {
    let refusals: [SignIn.Refusal] = [.unknownIdentifier, .wrongPassword, .waiting, .locked, .left]
    #expect(
      refusals.map(\.rawValue) == [
        "identifiant-inconnu", "mot-de-passe-faux", "attente", "bloque", "sorti",
      ])
  }
}
