import Markdown
import Typography

/// Turns a page's file into a `Page` and the problems that it has by itself.
///
/// Pure: pages are parsed in parallel.
package struct PageParser: Sendable {
  /// A page's file may not be larger than this.
  package static let largestFile = 1 << 20

  let settings: Settings
  let placeholders: [String: String]
  /// Names that a text may say and that are filled in by another program.
  let deferred: Set<String>
  /// Those of them that hold an address.
  let addresses: Set<String>

  package init(settings: Settings) {
    self.init(settings: settings, placeholders: [:], deferred: [], addresses: [])
  }

  /// - Parameter placeholders: what texts may say beside the site's own names.
  init(
    settings: Settings, placeholders: [String: String], deferred: Set<String>,
    addresses: Set<String>
  ) {
    self.settings = settings
    self.placeholders = Placeholders.values(for: settings).merging(placeholders) { $1 }
    self.deferred = deferred
    self.addresses = addresses
  }

  /// - Parameters:
  ///   - file: the path below `content/`.
  ///   - source: the file's bytes, as they are.
  package func parse(_ file: String, _ source: [UInt8]) -> (page: Page, problems: [Problem]) {
    let path = Page.path(file)
    guard let invalid = UTF8Check.firstInvalidByte(in: source) else {
      return parse(file, path: path, valid: source)
    }
    let page = Page(file: file, address: PageAddress.of(page: file))
    let place = UTF8Check.place(of: invalid, in: source, file: path)
    return (page, [Problem(.textNotUTF8, at: place)])
  }

  private func parse(
    _ file: String, path: String, valid source: [UInt8]
  ) -> (page: Page, problems: [Problem]) {
    var reading = FrontMatter.read(source, file: path)
    settleTypography(&reading.frontMatter)
    if file.hasPrefix(PageAddress.errorFolder) { reading.frontMatter.layout = .erreur }
    let document = unsafe source.withUnsafeBufferPointer { bytes in
      let body = unsafe UnsafeBufferPointer(rebasing: bytes[reading.bodyOffset...])
      return unsafe Document(parsing: body, options: options(linesBefore: reading.linesBefore))
    }
    let address = PageAddress.of(page: file, id: reading.frontMatter.id)
    let page = Page(
      file: file, address: address, frontMatter: reading.frontMatter,
      outline: Outline.of(reading.frontMatter, address: address, headings: document.headings),
      anchors: document.headings.flatMap(\.ids).joined(separator: "\t"),
      contacts: document.links.map(\.destination).filter { $0.hasPrefix("contact:") }
        .map { String($0.dropFirst("contact:".count)) },
      document: document,
      answers: reading.frontMatter.layout == .faq ? FAQ.plainAnswers(of: document) : [])
    var checks = PageChecks(
      page: page, document: document, source: source,
      placeholders: Set(placeholders.keys).union(deferred))
    return (page, reading.problems + checks.run(acronyms: settings.acronyms))
  }

  private func settleTypography(_ frontMatter: inout FrontMatter) {
    guard settings.isFrench else { return }
    frontMatter.title = FrenchTypography.apply(frontMatter.title)
    frontMatter.description = frontMatter.description.map(FrenchTypography.apply)
  }

  private func options(linesBefore: Int) -> MarkdownOptions {
    var options = MarkdownOptions()
    options.linesBefore = linesBefore
    options.frenchTypography = settings.isFrench
    options.words = settings.isFrench ? .french : .english
    options.placeholders = placeholders
    options.deferredPlaceholders = deferred
    options.addressPlaceholders = addresses
    return options
  }
}

extension Settings {
  /// Whether pages get French typography and wording.
  package var isFrench: Bool { language == "fr" || language.hasPrefix("fr-") }
}
