import Testing

/// `site.yml` as a whole; its values are in `SettingsValueTests`.
struct SettingsProblemTests {
  @Test(arguments: SettingsProblemTests.cases)
  func `settings that cannot be understood are a problem`(_ site: ProblemCase) async throws {
    try await site.check()
  }

  private static func settings(_ wrong: Written?, gives problems: String) -> ProblemCase {
    ProblemCase(["site.yml": wrong], gives: problems, fixed: ["site.yml": .settings("")])
  }

  static let cases = [
    settings(nil, gives: "reglages-absents site.yml"),
    settings("", gives: "reglages-illisibles site.yml"),
    settings("# Rien encore.\n", gives: "reglages-illisibles site.yml"),
    settings(.settings("weights: @lourd"), gives: "reglages-illisibles site.yml:5:10"),
    settings(
      .settings("mail: &m {sender_name: a}"), gives: "reglages-illisibles site.yml:5:7"),
    settings(.settings("description: *La paie*"), gives: "yaml-caractere site.yml:5:14"),
    settings(.settings("description: \"a\\nb\""), gives: "reglage-valeur site.yml:5:14"),
    settings(.settings("titre: Le guichet"), gives: "reglage-inconnu site.yml:5:1"),
    settings(.settings("title: Le guichet"), gives: "reglage-repete site.yml:5:1"),
    settings(
      "version: 1\ntitle: Le guichet\nbase_url: https://guichet.exemple.org\n",
      gives: "reglage-absent site.yml:1:1"),
    settings(.settings("timezone: Paris"), gives: "reglage-valeur site.yml:5:11"),
    settings(
      "version: 2\ntitle: Le guichet\n", gives: "reglages-version site.yml:1:10"),
    settings(
      .settings("description: La paie : quand ?"), gives: "yaml-deux-points site.yml:5:14"),
    settings(.latin1("version: 1\ntitle: Été\n"), gives: "texte-pas-utf8 site.yml:2:8"),
  ]
}
