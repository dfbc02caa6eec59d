import Accounts
import Acts
import Calendar
import FileSystem
import Gateway
import Imports
import Registry
import Testing

/// An act as a service writes it into `actes.csv`.
struct SampleAct {
  var id: String
  var matricule = "123456"
  var nature = "arrêté"
  var type = "avancement d'échelon"
  var reference = "12/MTFP/2021"
  var subject = "Passage au 7e échelon"
  var date = "2021-03-03"
  /// What its PDF holds; nil where it is not online.
  var pdf: String? = "%PDF-1.7\nvingt octets suivent"
  var pages = "2"
  var isUnreadable = false
  var replaces = ""

  init(_ id: String, _ change: (inout SampleAct) -> Void = { _ in }) {
    self.id = id
    change(&self)
  }

  static let header =
    "id;matricule;nature;type;reference;objet;date_signature;date_effet;autorite;ministere_sigle;"
    + "statut_numerisation;fichier;pages;texte_ocr;remplace_id;mis_en_ligne_le\n"

  var row: String {
    let status = pdf != nil ? "en_ligne" : isUnreadable ? "illisible" : "a_numeriser"
    let file = pdf == nil ? "" : "\(id).pdf"
    let fields = [
      id, matricule, nature, type, reference, subject, date, "", "Le directeur", "MTFP", status,
      file, pdf == nil ? "" : pages, pdf == nil ? "" : "o", replaces, "",
    ]
    return fields.joined(separator: ";") + "\n"
  }
}

extension Counter {
  /// A counter with a key ring and acts, and the browser of 123456, who has signed in.
  static func withActs(
    _ acts: [SampleAct] = [SampleAct("A1")], _ settings: [String: String] = [:]
  ) async throws -> (Counter, Browser) {
    let counter = try await Counter(Counter.quick.merging(settings) { $1 })
    try counter.insertAccount()
    try counter.makeKeys()
    try counter.importActs(acts)
    let browser = Browser(at: counter)
    browser.signIn()
    try #require(browser.cookie?.count == 43)
    return (counter, browser)
  }

  /// Another agent, with an account, who has signed in.
  func otherAgent() throws -> Browser {
    try insertAccount("200001", email: "aissata@exemple.org")
    let other = Browser(at: self)
    other.signIn("200001")
    try #require(other.cookie?.count == 43)
    return other
  }

  /// Imports acts and their PDFs, as an operator does.
  func importActs(_ acts: [SampleAct]) throws {
    let source = "\(home)/source"
    try makeDirectories(source)
    for act in acts {
      if let pdf = act.pdf { _ = try writeIfChanged("\(source)/\(act.id).pdf", Array(pdf.utf8)) }
    }
    let rows = SampleAct.header + acts.map(\.row).joined()
    _ = try writeIfChanged("\(source)/actes.csv", Array(rows.utf8))
    let today = try #require(Day(year: 2026, month: 4, day: 1))
    let plan = NumberingPlan(countryPrefix: "229", digits: 10, start: "01")
    let report = try ActImport(
      of: "\(source)/actes.csv", files: source, home: home,
      rules: RosterRules(today: today, numberingPlan: plan)
    ).run(on: registry, at: now)
    try #require(report.changes != nil, "\(report.problems)")
  }

  func withdraw(_ id: String) throws {
    let registry = try registry
    let owner = try registry.transaction { try registry.withdrawAct(id, at: now) }
    _ = try #require(owner)
  }

  // MARK: Keys

  var keys: String { KeyRingFile.path(in: home) }

  func makeKeys() throws { _ = try KeyRingFile.makeIfMissing(keys, at: now) }

  /// Signs links with the counter's own key: what a program could that has the key.
  func signer(audience: String = "http://localhost:8080") throws -> ActLinkSigner {
    let ring = try KeyRingFile.read(keys, at: now)
    return try #require(ActLinkSigner(ring: ring, audience: audience))
  }

  /// The public id of an agent's newest session.
  func session(_ matricule: String = "123456") throws -> ActSession {
    let ids = try rows(
      """
      SELECT public_id FROM session JOIN account ON account.id = session.account_id
      WHERE matricule = '\(matricule)' ORDER BY session.id DESC
      """)
    let id = try #require(ids.first)
    return try #require(ActSession(id))
  }

  // MARK: Files

  /// Where an act's PDF stands in the home folder: `acts/ab/cdef….pdf`.
  func file(of id: String) throws -> String {
    let hex = try #require(
      rows("SELECT lower(hex(sha256)) FROM act WHERE id = '\(id)'").first)
    return "acts/\(hex.prefix(2))/\(hex.dropFirst(2)).pdf"
  }

  /// Runs a program in the home folder's stead: `chmod`, `ln`, `truncate`.
  func run(_ program: String, _ arguments: [String], on name: String) throws {
    _ = try #require(Command.output([program] + arguments + ["\(home)/\(name)"]))
  }
}

extension Browser {
  /// A browser elsewhere, without any cookie.
  static func stranger(at counter: Counter) -> Browser {
    let stranger = Browser(at: counter)
    stranger.address = "198.51.100.9"
    stranger.headers[.secFetchSite] = nil
    return stranger
  }

  /// The signed address that an act's buttons lead to: `/a/TOKEN/NAME.pdf`.
  func link(_ id: String = "A1", _ disposition: String = "i") throws -> String {
    get("/actes/\(id)?d=\(disposition)")
    try #require(response.status == 303)
    return try #require(location)
  }

  /// The values of a field of the last answer.
  func values(_ name: String) -> [String] {
    response.fields.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
  }
}

/// A link, in the parts that an attacker would change.
struct SignedLink {
  var fields: [String]
  var slug: String

  init(_ address: String) throws {
    let parts = address.split(separator: "/")
    try #require(parts.count == 3 && parts[0] == "a")
    fields = parts[1].split(separator: ".").map(String.init)
    try #require(fields.count == 8)
    slug = String(parts[2])
  }

  var token: String { fields.joined(separator: ".") }
  var address: String { "/a/\(token)/\(slug)" }
  /// Its last valid second.
  var expires: Int { Int(fields[2]) ?? 0 }
}
