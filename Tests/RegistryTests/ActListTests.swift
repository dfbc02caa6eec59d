import Accounts
import Calendar
import Imports
import Registry
import TestRegistry
import Testing

/// What an agent sees of their acts.
struct ActListTests {
  private let fixture: ActFixture
  private var registry: RegistryDatabase { fixture.registry }

  init() throws {
    fixture = try ActFixture()
    try fixture.write("a.pdf")
    let report = try fixture.importRows(
      ActFixture.row("A-1", [.dateSignature: "", .dateEffet: "2019-05-02", .type: "mutation"]),
      ActFixture.online(
        "A-2", "a.pdf",
        [
          .type: "avancement d'échelon", .reference: "n° 0310/MTFP/DGFP", .objet: "6e échelon",
        ]),
      ActFixture.row("A-3", [.dateSignature: "", .type: "Avancement d’échelon"]),
      ActFixture.row("A-4", [.dateSignature: "2023-05-22", .type: "sanction disciplinaire"]),
      ActFixture.row("B-1", [.matricule: "234567"]))
    #expect(report.problems.isEmpty)
  }

  @Test func `acts come newest first, those without a date last, and one’s own alone`() throws {
    #expect(try fixture.listed() == ["A-4", "A-2", "A-1", "A-3"])
  }

  @Test func `a page counts all that the filter lets through`() throws {
    let page = try registry.acts(of: fixture.afi, page: 2, perPage: 3)
    #expect(page.acts.map(\.id) == ["A-3"])
    #expect(page.total == 4 && page.onlineTotal == 1 && page.page == 2 && page.pages == 2)
    #expect(try registry.acts(of: fixture.afi, page: 9, perPage: 3).page == 2)
    #expect(try registry.acts(of: fixture.koffi, filter: ActFilter(year: 1900)).pages == 1)
  }

  @Test func `the filter of a type and of a year`() throws {
    #expect(try fixture.listed(ActFilter(type: "avancement-d-echelon")) == ["A-2", "A-3"])
    #expect(try fixture.listed(ActFilter(year: 2019)) == ["A-1"])
    #expect(try fixture.listed(ActFilter(type: "mutation", year: 2021)) == [])
  }

  @Test func `types are one whatever their accents and apostrophes`() throws {
    let kinds = try registry.actKinds(of: fixture.afi)
    #expect(
      kinds.types.map { "\($0.value), \($0.title): \($0.count)" } == [
        "acte-relatif-a-votre-situation, Acte relatif à votre situation: 1",
        "avancement-d-echelon, Avancement d’échelon: 2", "mutation, Mutation: 1",
      ])
    #expect(kinds.years.map(\.year) == [2023, 2021, 2019, nil])
  }

  @Test func `the title of a sensitive act does not tell what it is about`() throws {
    let act = try #require(try registry.act("A-4", of: fixture.afi))
    #expect(act.isSensitive && act.title == "Acte relatif à votre situation")
  }

  @Test(arguments: [
    "révocation", "Radiation des cadres", "licenciement", "exclusion temporaire", "blâme",
  ])
  func `types that are sensitive`(type: String) throws {
    _ = try fixture.importRows(ActFixture.row("A-9", [.type: type]))
    #expect(try registry.act("A-9")?.isSensitive == true)
  }

  @Test func `somebody else’s act is as unknown as none`() throws {
    #expect(try registry.act("B-1", of: fixture.afi) == nil)
    #expect(try registry.act("Z-1", of: fixture.afi) == nil)
    #expect(try registry.act("B-1", of: fixture.koffi)?.id == "B-1")
  }

  @Test(arguments: [
    ("échelon", ["A-2", "A-3"]), ("ECHEL avanc", ["A-2", "A-3"]), ("0310 dgfp", ["A-2"]),
    ("n° 0310/MTFP", ["A-2"]), ("échelon mutation", []), ("arrete", ["A-4", "A-2", "A-1", "A-3"]),
    ("", []), (" - ", []), ("%", []), ("' OR 1=1 --", []),
  ])
  func `a search finds acts in which every word stands`(words: String, ids: [String]) throws {
    #expect(try registry.searchActs(of: fixture.afi, words: words).map(\.id) == ids)
  }

  @Test func `whoever asked is told of acts that came online since`() throws {
    let accounts = try AccountFixture()
    let id = try accounts.account(accounts.afi)
    #expect(try !accounts.registry.wantsActNotice(account: id))
    try accounts.execute(
      """
      INSERT INTO act (id, matricule, nature, type, statut_numerisation, octets, sha256,
        texte_ocr, genre, folded, online_at)
      SELECT 'A-' || value, '123456', 'n', 't', 'en_ligne', 1, randomblob(32), 0, 't', 't', value
      FROM json_each('[50, 150, 160]')
      """)
    try accounts.registry.setActNotice(account: id, wants: true, at: 100)
    #expect(try accounts.registry.actNoticesDue(atMost: 5).map(\.count) == [2])
    try accounts.registry.actNoticeSent(account: id, at: 155)
    #expect(try accounts.registry.actNoticesDue(atMost: 5).map(\.count) == [1])
    #expect(try accounts.registry.actNoticesDue(atMost: 0) == [])
    try accounts.registry.setActNotice(account: id, wants: false, at: 155)
    #expect(try accounts.registry.actNoticesDue(atMost: 5) == [])
  }
}
