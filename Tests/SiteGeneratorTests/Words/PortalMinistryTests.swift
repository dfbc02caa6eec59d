import Portal
import SiteGenerator
import Testing

/// The ministries that the endpoint reads, made of `content/contacts.csv`.
struct PortalMinistryTests {
  private static let head =
    "id;ministere_sigle;ministere_nom;structure_sigle;structure_nom;alias;telephone;courriel"
    + ";verifie_le\n"

  /// - Parameters:
  ///   - rows: contacts, all verified lately.
  ///   - page: whether the site has a page that lists them.
  private func ministries(_ rows: [String], page: Bool = true) async throws -> [Ministry] {
    let csv = Self.head + rows.map { "\($0);2026-02-01\n" }.joined()
    let site = try TestSite([
      "content/contacts.csv": csv,
      "site.yml": TestSite.settings + "contacts:\n  phone_prefix: \"+229\"\n",
    ])
    if page {
      try site.write(
        "content/aide/services.md", "---\ntitle: Services\nlayout: annuaire\n---\nIci.\n")
    }
    try await site.publish()
    return try PortalReader(home: "\(site.root)/var").ministries()
  }

  @Test func `a ministry goes with its DAF`() async throws {
    let found = try await ministries([
      "sru;MTFP;Le Travail;SRU;Service des usagers;;01000001;sru@exemple.org",
      "daf;MTFP;Le Travail;DAF;Direction des finances;;01000010;daf@exemple.org",
    ])
    #expect(
      found == [
        Ministry(
          acronym: "MTFP", name: "Le Travail",
          daf: Ministry.DAF(
            name: "Direction des finances (DAF)", phone: "01000010", tel: "+22901000010",
            email: "daf@exemple.org", address: "/aide/services/#ministere-mtfp"))
      ])
  }

  @Test func `a DAF may have another name by now`() async throws {
    let found = try await ministries([
      "d;MS;La Santé;DPAF;Direction de la planification;DAF;01000011;"
    ])
    #expect(found.map { $0.daf?.name } == ["Direction de la planification (DPAF, DAF)"])
    #expect(found.map { $0.daf?.email } == [nil])
  }

  @Test func `another service is no DAF, nor is another ministry's`() async throws {
    let found = try await ministries([
      "sru;MTFP;Le Travail;SRU;Service des usagers;;01000001;",
      "daf;MS;La Santé;DAF;Direction des finances;;01000010;",
    ])
    #expect(found.map(\.acronym) == ["MS", "MTFP"])
    #expect(found.map { $0.daf == nil } == [false, true])
  }

  @Test func `without a page of contacts there is nowhere to lead`() async throws {
    let found = try await ministries(
      ["daf;MS;La Santé;DAF;Direction des finances;;;daf@exemple.org"], page: false)
    let daf = Ministry.DAF(name: "Direction des finances (DAF)", email: "daf@exemple.org")
    #expect(found == [Ministry(acronym: "MS", name: "La Santé", daf: daf)])
  }

  @Test func `each ministry of this site has a DAF whose block is on the page`() async throws {
    let site = try TestSite.ofRepository()
    try await site.publish()
    let page = try #require(try site.published("contacts/index.html"))
    let ministries = try PortalReader(home: "\(site.root)/var").ministries()
    #expect(!ministries.isEmpty)
    for ministry in ministries {
      let address = try #require(ministry.daf?.address)
      #expect(address.hasPrefix("/contacts/#"))
      #expect(page.contains("id=\"\(address.dropFirst("/contacts/#".count))\""), "\(address)")
    }
  }
}
