import FileSystem

/// Where a site's pages and account pages stand, for a program that serves them; the usual ones
/// where `site.yml` cannot be read.
package struct SiteAddresses: Sendable {
  /// `https://carriere.exemple.org`; nil where it cannot be read.
  package let origin: String?
  /// `/portail`, or empty.
  package let basePath: String
  /// `/portail/compte`.
  package let accountPath: String

  package init(site: String) throws {
    let bytes = try readFileIfPresent("\(site)/\(SiteFiles.settings)", limit: 1 << 20)
    let settings = bytes.flatMap { Settings.read($0, file: SiteFiles.settings).0 }
    origin = settings?.baseURL.origin
    basePath = settings?.baseURL.path ?? ""
    accountPath = basePath + (settings?.account.path ?? "/compte")
  }
}
