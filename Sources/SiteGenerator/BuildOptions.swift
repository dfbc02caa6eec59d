/// What a build is asked to do.
package struct BuildOptions: Sendable {
  /// The site's folder: `site.yml`, `content/`, `theme/`.
  package var site: String
  /// Where the pages go.
  package var output: String
  /// Where the compiled portal, the manifest and the cache go.
  package var home: String
  /// Whether `.gz` and `.br` are written beside the files.
  package var compress = true
  /// Whether warnings keep the site from being published.
  package var strict = false
  /// Whether the site is held against what was last published.
  package var guardsAddresses = true
  /// Now, in seconds since the epoch (UTC): the day at the site's offset decides which pages appear,
  /// expire and must be read again.
  package var now: Int

  package init(site: String, output: String, home: String, now: Int) {
    self.site = site
    self.output = output
    self.home = home
    self.now = now
  }
}

/// What is known of a site without writing it.
package struct SiteSurvey: Sendable {
  package var problems: [Problem]
  /// The addresses of other sites that its pages give; nil where the site has errors.
  package var externalLinks: [ExternalLink]?
}

/// What a build did.
package struct BuildReport: Sendable {
  package var problems: [Problem] = []
  /// Whether the output folder holds the site as it is now.
  package var isPublished = false
  /// Published pages.
  package var pageCount = 0
  /// Files written and removed.
  package var written = 0
  package var removed = 0
}
