package import Template

/// Everything that the generator hands to the endpoint, ready to be filled in.
package struct CompiledPortal: Sendable, Equatable {
  /// Settings by their path in `site.yml`, as text (`PortalSettings.rows`).
  package var settings: [String: String]
  /// Mustache of each account page.
  ///
  /// Partials, site values and words are in it already: what is left are the names of the page's
  /// contract.
  package var pages: [String: [UInt8]]
  /// The titles of account pages.
  package var titles: [String: String]
  /// The sentences of `Message`.
  package var messages: [String: String]
  package var mails: [String: CompiledMail]
  /// The ministries of the site's contacts, each once.
  package var ministries: [Ministry]
  /// The names that each page and mail may be given: `page/NAME`, `mail/NAME`.
  package var contracts: [String: Contract]

  package init() {
    settings = [:]
    pages = [:]
    titles = [:]
    messages = [:]
    mails = [:]
    ministries = []
    contracts = [:]
  }
}

/// A mail's subject and two parts, each Mustache.
///
/// Values go unescaped into subject and text.
package struct CompiledMail: Sendable, Equatable {
  package var subject: String
  package var text: String
  package var html: [UInt8]

  package init(subject: String, text: String, html: [UInt8]) {
    self.subject = subject
    self.text = text
    self.html = html
  }
}
