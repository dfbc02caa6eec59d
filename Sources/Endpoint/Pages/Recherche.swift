import Gateway
import JSON
import Portal
import Registry
import Template

// Rechercher dans ses actes.
extension Exchange {
  /// What a page of results holds.
  private static let mostFound = 50

  func showSearch() throws -> Response {
    let agent = try agent()
    let words = try query().text("q")
    let isOpen = agent.account.actsAreOpen && !words.isEmpty
    let found =
      isOpen
      ? try registry.searchActs(
        of: agent.account.matricule, words: words, atMost: Self.mostFound + 1) : []
    let shown = found.prefix(Self.mostFound)
    return try answer(
      .recherche,
      [
        "q": .text(words), "searched": .flag(!words.isEmpty),
        "acts": .list(shown.map(record(of:))), "more": .flag(found.count > Self.mostFound),
      ],
      json: .object([
        ("q", .string(words)), ("actes", .array(shown.map { .object(members(of: $0)) })),
        ("suite", .boolean(found.count > Self.mostFound)),
      ]))
  }
}
