import Typography

extension Settings {
  /// The settings as pages show them: their words in French typography, where the site is French.
  var typographed: Settings {
    guard isFrench else { return self }
    var settings = self
    settings.title = FrenchTypography.apply(title)
    settings.ministry = FrenchTypography.apply(ministry)
    settings.description = FrenchTypography.apply(description)
    settings.navigation = navigation.map(\.typographed)
    settings.footer = footer.map(\.typographed)
    settings.links = links.mapValues { link in
      var link = link
      link.title = link.title.map(FrenchTypography.apply)
      return link
    }
    settings.account.phoneHint = FrenchTypography.apply(account.phoneHint)
    return settings
  }
}

extension NavigationEntry {
  fileprivate var typographed: NavigationEntry {
    var entry = self
    entry.title = title.map(FrenchTypography.apply)
    return entry
  }
}
