import FileSystem
import SiteGenerator
import TestSupport

/// A site in a folder of its own, which goes when the test is over.
final class TestSite {
  private let folder: TemporaryFolder
  var root: String { folder.path }
  /// 2026-03-01, noon.
  var now = 1_772_366_400

  /// - Parameter files: by path. What a site cannot do without is added: settings, a theme that
  ///   shows nothing but what a page says, and a home page.
  init(_ files: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    for (path, text) in TestSite.essentials.merging(files, uniquingKeysWith: { $1 }) {
      try write(path, text)
    }
  }

  func write(_ path: String, _ text: String) throws { try write(path, Array(text.utf8)) }

  func write(_ path: String, _ bytes: [UInt8]) throws {
    _ = try writeIfChanged("\(root)/\(path)", bytes)
  }

  func remove(_ path: String) throws { try removeFile("\(root)/\(path)") }

  var options: BuildOptions {
    var options = BuildOptions(
      site: root, output: "\(root)/public", home: "\(root)/var", now: now)
    options.compress = false
    return options
  }

  /// Builds with the usual options, but for what `change` does to them.
  @discardableResult
  func build(_ change: (inout BuildOptions) -> Void = { _ in }) async throws -> BuildReport {
    var options = options
    change(&options)
    return try await Build(options).run()
  }

  /// The codes and places of the problems of a build: `page-introuvable content/index.md:5:10`.
  func problems() async throws -> [String] {
    try await Build(options).check().map { problem in
      "\(problem.code.rawValue) \(ProblemReport.location(problem.place))"
    }
  }

  /// A published file as text; nil where there is none.
  func published(_ path: String) throws -> String? {
    try readFileIfPresent("\(root)/public/\(path)", limit: 1 << 24)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Every published file, in order.
  func listing() throws -> [String] { try listTree("\(root)/public").map(\.path) }

  // MARK: What a site cannot do without

  private static let essentials: [String: String] = {
    var files = [
      "site.yml": settings, "content/index.md": "---\ntitle: Accueil\n---\nBonjour.\n",
      "theme/theme.css": "",
      "theme/redirect.mustache": "<a href=\"{{target}}\">{{title}}</a>",
      "theme/partials/contact-card.mustache": "<address>{{name}}</address>",
    ]
    for layout in Layout.allCases {
      files["theme/\(layout.rawValue).mustache"] = "<h1>{{title}}</h1>\n{{{body}}}"
    }
    files["theme/faq.mustache"] = """
      <h1>{{title}}</h1>
      {{{intro}}}{{#groups}}<h2>{{title}}</h2>{{#questions}}<h3 id="{{id}}">{{title}}</h3>
      {{{answer}}}{{/questions}}{{/groups}}<script>{{{json_ld}}}</script>
      """
    return files
  }()

  static let settings = """
    version: 1
    title: Espace carrière
    ministry: Ministère de l'Exemple
    base_url: https://carriere.exemple.org

    """
}
