import Portal
import SQLite
import Template
import TestSupport
import Testing

/// What the generator hands to the endpoint.
struct CompiledPortalTests {
  @Test func `a contract is rows that say the same`() throws {
    for page in AccountPage.allCases {
      #expect(Contract(rows: page.contract.rows) == page.contract)
    }
  }

  @Test func `a mail may say what it must say`() {
    for mail in Mail.allCases {
      #expect(mail.required.allSatisfy { mail.contract.names[$0] == .text })
    }
  }

  @Test(arguments: Mail.allCases)
  func `a mail's link opens a page that takes its token`(mail: Mail) {
    #expect((mail.page != nil) == mail.required.contains("lien"))
    if let page = mail.page { #expect(page.contract.names["jeton"] == .text) }
  }

  @Test func `names of parts can stand in templates and addresses`() {
    let names =
      AccountPage.allCases.flatMap(\.parts) + AccountPage.allCases.map(\.rawValue)
      + Message.allCases.map(\.rawValue) + Mail.allCases.map(\.rawValue)
    for name in names {
      #expect(name.allSatisfy { ("a"..."z").contains($0) || $0 == "-" }, "\(name)")
    }
  }

  // MARK: In a file

  private static let portal: CompiledPortal = {
    var portal = CompiledPortal()
    portal.settings = ["title": "L’espace", "durations.reset": "1800"]
    portal.titles = ["journal": "Journal", "acte": "Acte"]
    portal.pages = ["journal": Array("{{#entries}}{{time}}{{/entries}}".utf8), "acte": [0, 255]]
    portal.messages = ["nom-absent": "Dites votre nom."]
    portal.mails = [
      "activation": CompiledMail(subject: "Objet", text: "{{{lien}}}", html: Array("<p>".utf8))
    ]
    portal.ministries = [
      Ministry(acronym: "MTFP", name: "Ministère du Travail", daf: Ministry.DAF(name: "Direction"))
    ]
    portal.contracts = [
      "page/journal": AccountPage.journal.contract, "mail/activation": Mail.activation.contract,
    ]
    return portal
  }()

  /// A name in a new folder, which is removed with what stands there.
  private func withFile<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = try TemporaryFolder()
    return try body(folder("portal.db"))
  }

  private func rows(_ sql: String, in file: String) throws -> [String] {
    let database = try Database(file, mode: .immutable)
    var statement = try database.prepare(sql)
    var rows: [String] = []
    while try statement.step() { rows.append(statement.text(0) ?? "NULL") }
    return rows
  }

  @Test(arguments: [
    (
      "SELECT path || '=' || value FROM setting ORDER BY 1",
      ["durations.reset=1800", "title=L’espace"]
    ),
    ("SELECT title || '=' || hex(template) FROM page WHERE name = 'acte'", ["Acte=00FF"]),
    (
      "SELECT CAST(template AS TEXT) FROM page WHERE name = 'journal'",
      ["{{#entries}}{{time}}{{/entries}}"]
    ),
    ("SELECT name || '=' || text FROM message", ["nom-absent=Dites votre nom."]),
    ("SELECT subject || text || CAST(html AS TEXT) FROM mail", ["Objet{{{lien}}}<p>"]),
    (
      "SELECT path || ' ' || kind FROM contract WHERE owner = 'mail/activation' ORDER BY 1",
      ["echeance text", "lien text", "nom text"]
    ),
    ("SELECT acronym || '=' || name FROM ministry", ["MTFP=Ministère du Travail"]),
    ("SELECT daf_name FROM ministry WHERE daf_phone IS NULL", ["Direction"]),
    ("PRAGMA user_version", ["4"]), ("PRAGMA application_id", ["\(0x4763_6874)"]),
    ("PRAGMA integrity_check", ["ok"]), ("PRAGMA journal_mode", ["delete"]),
  ])
  func `a portal is written whole`(sql: String, expected: [String]) throws {
    try withFile { file in
      try Self.portal.write(to: file)
      #expect(try rows(sql, in: file) == expected)
    }
  }

  @Test func `a contract comes back from its rows`() throws {
    try withFile { file in
      try Self.portal.write(to: file)
      let query = "SELECT path || ' ' || kind FROM contract WHERE owner = 'page/journal'"
      let pairs = try rows(query, in: file).map { row in
        let words = row.split(separator: " ").map(String.init)
        return (path: words[0], kind: words[1])
      }
      #expect(Contract(rows: pairs) == AccountPage.journal.contract)
    }
  }

  @Test func `the same portal is the same bytes`() throws {
    let files = try (0..<2).map { _ in
      try withFile { file in
        try Self.portal.write(to: file)
        return try bytes(ofFile: file)
      }
    }
    #expect(files[0] == files[1] && files[0].count >= 4096)
  }

  @Test func `a file that is there is not written over`() throws {
    try withFile { file in
      try Self.portal.write(to: file)
      let before = try bytes(ofFile: file)
      #expect(throws: SQLiteError.self) { try Self.portal.write(to: file) }
      #expect(try bytes(ofFile: file) == before)
    }
  }
}
