import FileSystem
import Markdown

/// An address of another site, and every place that leads there.
package struct ExternalLink: Sendable, Equatable {
  /// Without its fragment, which no server sees.
  package var url: String
  package var places: [Place]

  /// `carriere.exemple.org:8080`.
  package var host: String {
    String(url.drop { $0 != "/" }.drop { $0 == "/" }.prefix { !"/?#".contains($0) })
  }
}

extension BuildPlan {
  /// The addresses of other sites, each once, in order; those that `site.yml` exempts
  /// (`check: false`) left out.
  var externalLinks: [ExternalLink] {
    let settings = source.settings
    var places: [String: [Place]] = [:]
    for link in settings.links.values where link.check {
      let place = Place(file: SiteFiles.settings, line: link.line, column: 1)
      places[ExternalLink.key(link.url), default: []].append(place)
    }
    for page in pages {
      let links = (page.document?.links ?? []).filter { ExternalLink.isWeb($0.destination) }
      guard !links.isEmpty else { continue }
      let bytes = source.files.source(page.place.file) ?? []
      for (link, place) in zip(links, page.places(of: links, in: bytes)) {
        places[ExternalLink.key(link.destination), default: []].append(place)
      }
    }
    let exempt = Set(settings.links.values.filter { !$0.check }.map { ExternalLink.key($0.url) })
    return places.filter { !exempt.contains($0.key) }.sorted { $0.key < $1.key }
      .map { ExternalLink(url: $0.key, places: $0.value.sorted()) }
  }
}

extension ExternalLink {
  static func isWeb(_ destination: String) -> Bool {
    destination.hasPrefix("https://") || destination.hasPrefix("http://")
  }

  static func key(_ url: String) -> String { String(url.prefix { $0 != "#" }) }
}
