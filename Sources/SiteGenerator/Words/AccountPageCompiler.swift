import Portal
import Template

/// Lays the words of account pages out with the theme's templates: what is left is for the endpoint
/// to fill in.
struct AccountPageCompiler {
  let theme: Theme
  let site: SiteContext
  let resolver: LinkResolver
  let cards: ContactCards

  /// The template of a page: partials, the site's values and the words are in it.
  func template(of page: AccountPage, _ words: WordsFile) -> [UInt8] {
    theme.templates.flattened(
      page.template, leaving: page.contract, filling: record(of: page, words))
  }

  /// What the theme's template of a page does that it may not.
  func problems(of page: AccountPage) -> [Problem] {
    guard theme.templates.contains(page.template) else {
      return [
        Problem(.templateMissing(name: page.template), at: Place(file: Theme.path(page.template)))
      ]
    }
    return theme.templates.problems(in: page.template, against: PageContracts.of(page))
      .map(Theme.problem)
  }

  private func record(of page: AccountPage, _ words: WordsFile) -> [String: Value] {
    let settings = site.settings
    let title = words.page.title
    var record = site.record(of: page)
    record["title"] = .text(title)
    record["head_title"] = .text("\(title) — \(settings.title)")
    record["description"] = .optional(words.page.frontMatter.description)
    record["account"] = .text(settings.baseURL.local(settings.account.path))
    record["matricule_example"] = .text(settings.account.matriculeExample)
    record["phone_hint"] = .text(settings.account.phoneHint)
    record["password_length"] = .text(String(settings.account.passwordLength))
    record["script"] = .html(theme.script.text)
    record["script_csp"] = .text(theme.script.contentSecurityPolicy)
    record["words"] = self.words(words, of: page)
    return record
  }

  private func words(_ words: WordsFile, of page: AccountPage) -> Value {
    let body = PageBody(
      document: words.document, file: words.page.file, resolver: resolver, cards: cards)
    let later = Set(page.contract.names.filter { $0.value == .text }.keys)
    var record: [String: Value] = [
      "intro": .html(TemplateText.html(body.html(words.introduction), keeping: later))
    ]
    for part in words.parts {
      record[PageContracts.templateName(ofPart: part.name)] = .record([
        "title": .text(part.title),
        "body": .html(TemplateText.html(body.html(part.body), keeping: later)),
      ])
    }
    return .record(record)
  }
}
