import Glibc
import Portal
import Testing

/// What the endpoint reads of `portal.db`.
struct PortalReaderTests {
  private static let portal: CompiledPortal = {
    var portal = CompiledPortal()
    portal.settings = PortalSettings().rows
    portal.titles = ["connexion": "S’authentifier"]
    portal.pages = ["connexion": Array("{{form_token}}é".utf8)]
    portal.messages = ["nom-absent": "Dites votre nom."]
    portal.mails = [
      "activation": CompiledMail(subject: "Objet", text: "{{{lien}}}", html: Array("<p>".utf8))
    ]
    portal.ministries = [travail, finances]
    return portal
  }()

  private static let travail = Ministry(
    acronym: "MTFP", name: "Ministère du Travail",
    daf: Ministry.DAF(
      name: "Direction des finances (DPAF, DAF)", phone: "01 00 00 00 10",
      tel: "+2290100000010", email: "daf@exemple.org", address: "/contacts/#ministere-mtfp"))
  private static let finances = Ministry(acronym: "MEF", name: "Ministère des Finances")

  private func folder() throws -> PortalFolder {
    let folder = try PortalFolder()
    try folder.publish(Self.portal)
    return folder
  }

  @Test func `words come back as they were compiled`() throws {
    let folder = try folder()
    let reader = try PortalReader(home: folder.home)
    let page = try reader.page(.connexion)
    #expect(page.title == "S’authentifier")
    #expect(page.template == Array("{{form_token}}é".utf8))
    let (message, mail) = (try reader.message(.nomAbsent), try reader.mail(.activation))
    #expect(message == "Dites votre nom.")
    #expect(mail == Self.portal.mails["activation"])
  }

  @Test func `ministries come in the order of their acronyms`() throws {
    let folder = try folder()
    let ministries = try PortalReader(home: folder.home).ministries()
    #expect(ministries == [Self.finances, Self.travail])
  }

  @Test(arguments: [("MTFP", travail), ("MEF", finances), ("MAEP", nil), ("mtfp", nil), ("", nil)])
  func `a ministry is found by its acronym`(acronym: String, expected: Ministry?) throws {
    let folder = try folder()
    let ministry = try PortalReader(home: folder.home).ministry(acronym)
    #expect(ministry == expected)
  }

  @Test(arguments: [
    Ministry.DAF(name: "Direction"), Ministry.DAF(name: "Direction", email: "daf@exemple.org"),
    Ministry.DAF(name: "Direction", address: "/contacts/#ministere-ms"),
  ])
  func `what a ministry's DAF does not have stays absent`(daf: Ministry.DAF) throws {
    let folder = try folder()
    var portal = Self.portal
    portal.ministries = [Ministry(acronym: "MS", name: "Ministère de la Santé", daf: daf)]
    try folder.publish(portal)
    let ministry = try PortalReader(home: folder.home).ministry("MS")
    #expect(ministry?.daf == daf)
  }

  @Test func `a page that the site did not write is told apart from damage`() throws {
    let folder = try folder()
    let file = folder.file
    let reader = try PortalReader(home: folder.home)
    let journal = error { _ = try reader.page(.journal) }
    #expect(journal == .lacks(file, name: "page/journal"))
    let mail = error { _ = try reader.mail(.nouvelActe) }
    #expect(mail == .lacks(file, name: "mail/nouvel-acte"))
    let message = error { _ = try reader.message(.dateAbsente) }
    #expect(message == .lacks(file, name: "message/date-absente"))
  }

  @Test func `a reader keeps its portal, and says when there is another`() throws {
    let folder = try folder()
    let reader = try PortalReader(home: folder.home)
    let before = reader.isCurrent()
    var newer = Self.portal
    newer.titles = ["connexion": "Se connecter"]
    try folder.publish(newer)
    let after = reader.isCurrent()
    #expect(before && !after)
    let kept = try reader.page(.connexion).title
    #expect(kept == "S’authentifier")
    let reopened = try PortalReader(home: folder.home)
    let (isCurrent, title) = (reopened.isCurrent(), try reopened.page(.connexion).title)
    #expect(isCurrent && title == "Se connecter")
  }

  @Test func `a portal that was taken away is not current`() throws {
    let folder = try folder()
    let reader = try PortalReader(home: folder.home)
    unlink(folder.file)
    let isCurrent = reader.isCurrent()
    #expect(!isCurrent)
  }

  @Test func `nor is one that was written over`() throws {
    let folder = try folder()
    let reader = try PortalReader(home: folder.home)
    try folder.write([UInt8](repeating: 0, count: 100))
    let isCurrent = reader.isCurrent()
    #expect(!isCurrent)
  }

  private func unlink(_ file: String) { _ = unsafe Glibc.unlink(file) }

  // MARK: What is no portal

  private func error(_ body: () throws -> Void) -> PortalError? {
    do {
      try body()
      return nil
    } catch { return error as? PortalError }
  }

  private func openingError(_ folder: PortalFolder) -> PortalError? {
    error { _ = try PortalReader(home: folder.home) }
  }

  @Test func `no portal yet`() throws {
    let folder = try PortalFolder()
    #expect(openingError(folder) == .missing(folder.file))
  }

  @Test(arguments: [
    [], Array("SQLite format 3\0".utf8), [UInt8](repeating: 0x20, count: 4096),
  ])
  func `a file of something else is foreign`(bytes: [UInt8]) throws {
    let folder = try PortalFolder()
    try folder.write(bytes)
    #expect(openingError(folder) == .foreign(folder.file))
  }

  @Test func `so is a database of another program`() throws {
    let folder = try folder()
    try folder.spoil("PRAGMA application_id = 7")
    #expect(openingError(folder) == .foreign(folder.file))
  }

  @Test(arguments: [3, 5, 99])
  func `a portal of another version is refused`(version: Int) throws {
    let folder = try folder()
    try folder.spoil("PRAGMA user_version = \(version)")
    #expect(openingError(folder) == .otherVersion(folder.file, found: version))
  }

  @Test func `a folder in its place cannot be read`() throws {
    let folder = try PortalFolder()
    unsafe mkdir(folder.file, 0o700)
    defer { unsafe rmdir(folder.file) }
    #expect(openingError(folder) == .unreadable(folder.file, errno: EISDIR))
  }

  @Test(arguments: ["DROP TABLE setting", "DELETE FROM setting"])
  func `settings that are gone are damage`(sql: String) throws {
    let folder = try folder()
    try folder.spoil(sql)
    guard case .damaged(folder.file, _)? = openingError(folder) else {
      Issue.record("\(String(describing: openingError(folder)))")
      return
    }
  }

  @Test func `a file that was cut short is damaged`() throws {
    let folder = try folder()
    unsafe truncate(folder.file, 4096)
    #expect(openingError(folder) == .damaged(folder.file, at: "setting"))
  }

  @Test(arguments: [
    PortalError.missing("p"), .unreadable("p", errno: EACCES), .unreadable("p", errno: 0),
    .foreign("p"), .otherVersion("p", found: 9), .damaged("p", at: "title"),
    .lacks("p", name: "page/connexion"),
  ])
  func `each error says in both languages which file is meant`(error: PortalError) {
    let (french, english) = (error.text(in: .french), error.text(in: .english))
    #expect(french.hasPrefix("p ") && english.hasPrefix("p ") && french != english)
    #expect(french.hasSuffix(".") && english.hasSuffix("."))
  }
}
