import SiteGenerator
import Testing

/// What a preview must know of a site before it is built.
struct SiteAddressesTests {
  @Test func `the addresses are those of the settings`() throws {
    let site = try TestSite()
    let settings = TestSite.settings.split(separator: "\n").filter { !$0.hasPrefix("base_url:") }
    try site.write(
      "site.yml",
      settings.joined(separator: "\n") + "\nbase_url: https://carriere.exemple.org/portail\n")
    let addresses = try SiteAddresses(site: site.root)
    #expect(addresses.origin == "https://carriere.exemple.org")
    #expect(addresses.basePath == "/portail" && addresses.accountPath == "/portail/compte")
  }

  @Test func `settings that cannot be read leave the usual ones`() throws {
    let site = try TestSite()
    try site.write("site.yml", "{")
    let addresses = try SiteAddresses(site: site.root)
    #expect(addresses.origin == nil && addresses.accountPath == "/compte")
  }
}
