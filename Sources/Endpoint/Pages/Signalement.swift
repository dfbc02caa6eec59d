import Accounts
import Gateway
import JSON
import Portal
import Registry
import Template

// « Ce n'est pas moi »: the address that the roster knows closes its matricule.
extension Exchange {
  func showReport() throws -> Response {
    let text = try query().text("jeton")
    let link = try LinkToken(text).flatMap {
      try registry.link($0.digest, for: .report)
    }
    let isLive = link?.standing(at: now) == .live
    return try reportPage(isLive ? "asks" : "expired", link, text)
  }

  func report() throws -> Response {
    let text = try form().text("jeton")
    try limit(.linksFromAddress, .linksFromAddress)
    guard let token = LinkToken(text) else { return try reportPage("expired", nil, "") }
    let database = try registry
    let closed = try database.transaction { () -> MailedLink? in
      guard let link = try database.link(token.digest, for: .report),
        try database.use(token.digest, for: .report, at: now)
      else { return nil }
      _ = try database.lock(link.matricule, .report, at: now)
      try record(.reported, of: link.matricule)
      return link
    }
    log(closed == nil ? "report.refused" : "report.accepted")
    return try reportPage(closed == nil ? "expired" : "blocked", closed, "")
  }

  private func reportPage(
    _ state: String, _ link: MailedLink?, _ token: String
  ) throws -> Response {
    let name = ["asks": "a-confirmer", "blocked": "bloque"][state] ?? "expire"
    return try answer(
      .signalement, status: state == "expired" ? 410 : 200, link: name,
      [
        state: .flag(true), "jeton": .text(state == "asks" ? token : ""),
        "masked_matricule": .text(link?.matricule.masked ?? ""),
      ])
  }
}
