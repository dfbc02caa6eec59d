import Accounts
import Testing

/// How long a session lives, and how names are hidden.
struct SessionRulesTests {
  private static let start = 1_780_000_000
  private static let rules = SessionRules(idle: 1_200, absolute: 43_200)

  /// Seconds from the start to the last request, from there to now, and whether it is alive.
  private static let lives = [
    (0, 0, true), (0, 1_199, true), (0, 1_200, false), (0, 1_201, false),
    (1_000, 1_199, true), (1_000, 1_200, false),
    (43_000, 199, true), (43_000, 200, false), (43_000, 201, false),
    (42_000, 1_199, true), (42_000, 1_200, false),
    (43_199, 0, true), (43_200, 0, false), (43_201, 0, false),
  ]

  @Test(arguments: lives)
  func `a session ends by idleness or by age, at the very second`(
    seen: Int, idle: Int, isAlive: Bool
  ) {
    let lastSeen = Self.start + seen
    #expect(
      Self.rules.isAlive(started: Self.start, lastSeen: lastSeen, at: lastSeen + idle) == isAlive)
  }

  @Test func `no request makes a session older than its age allows`() {
    for second in stride(from: 0, through: 90_000, by: 600) {
      let now = Self.start + second
      let isAlive = Self.rules.isAlive(started: Self.start, lastSeen: now, at: now)
      #expect(isAlive == (second < 43_200))
    }
  }

  /// A request is noted once a minute: the idle time must be much longer than that.
  @Test func `the numbers are those that were promised`() {
    #expect(SessionRules.most == 10)
    #expect(SessionRules.bearer == SessionRules(idle: 3_600, absolute: 43_200))
    #expect(SessionRules.noteInterval * 10 <= Self.rules.idle)
  }

  // MARK: Masking

  @Test(arguments: [
    ("123456", "••••56"), ("AB12C", "••••2C"), ("123", "••••23"), ("123456789012", "••••12"),
  ])
  func `a matricule keeps its last two signs, and not its length`(
    _ text: String, _ masked: String
  ) throws {
    #expect(try Matricule(parsing: text).masked == masked)
  }

  @Test(arguments: [
    ("afi@exemple.org", "a•••@exemple.org"), ("a@exemple.org", "a•••@exemple.org"),
    ("Afi.Dossou@exemple.org", "A•••@exemple.org"),
    ("élise@exemple.org", "é•••@exemple.org"),
    ("\u{10330}x@exemple.org", "\u{10330}•••@exemple.org"),
  ])
  func `an address keeps its first letter and its domain, and not its length`(
    _ text: String, _ masked: String
  ) throws {
    #expect(EmailAddress(stored: text)?.masked == masked)
  }
}
