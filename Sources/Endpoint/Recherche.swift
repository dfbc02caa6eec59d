import Gateway
import JSON
import Portal
import Template

// Rechercher dans ses actes.
extension Exchange {
  func showSearch() throws -> Response {
    _ = try agent()
    let words = try query().text("q")
    return try answer(
      .recherche,
      ["q": .text(words), "searched": .flag(!words.isEmpty), "acts": .list([])],
      json: .object([("q", .string(words)), ("actes", .array([]))]))
  }
}
