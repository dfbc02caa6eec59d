import Gateway
import Testing

/// The page that a mailed link opens (R16, R21).
struct `The page of a mailed link` {
  private static let pages: [(address: String, mail: String)] = [
    ("/activation", "activation"), ("/signalement", "inscription-signalee"),
    ("/nouveau-mot-de-passe", "reinitialisation"),
  ]

  @Test(arguments: pages)
  func `waits for its button, and asks no other site for anything`(
    _ address: String, _ mail: String
  ) async throws {
    let counter = try await Counter(Counter.quick)
    let browser = Browser(at: counter)
    browser.register(
      matricule: "200001", nom: "KONE", prenoms: "Aissata", date: ("5", "11", "1990"),
      email: "aissata@exemple.org")
    try counter.insertAccount()
    browser.recover()
    browser.get("\(address)?jeton=\(try counter.token(of: mail))")
    #expect(browser.response.status == 200)
    let page = browser.html
    #expect(page.contains(#"<form method="post""#) && page.contains("<button"))
    // Scanners run scripts and follow refreshes; what is fetched elsewhere is told the address.
    for script in page.split(separator: "<script", omittingEmptySubsequences: false).dropFirst() {
      // The one that shows a password: it sends nothing, and fetches nothing.
      #expect(script.hasPrefix(">") && address == "/nouveau-mot-de-passe")
      for word in ["submit(", "click(", "location", "fetch", "Request", "setTimeout", "open("] {
        #expect(!script.contains(word), "\(word)")
      }
    }
    for word in ["http-equiv=\"refresh\"", " onload=", "<iframe", "@import"] {
      #expect(!page.contains(word), "\(word)")
    }
    for attribute in ["src=\"", "action=\"", "<link rel=\"stylesheet\" href=\"", "url("] {
      for place in page.split(separator: attribute, omittingEmptySubsequences: false).dropFirst() {
        #expect(
          !place.hasPrefix("http") && !place.hasPrefix("//"), "\(attribute)\(place.prefix(60))")
      }
    }
  }
}
