import Portal
import Template

extension TestSite {
  /// An account page of the site, filled in as the endpoint does.
  func shown(_ page: AccountPage, _ values: [String: Value] = [:]) async throws -> String {
    try await publish()
    var html: [UInt8] = []
    Templates(["page": Array(try accountPage(page.rawValue).utf8)])
      .render("page", with: values, into: &html)
    return String(decoding: html, as: UTF8.self)
  }
}
