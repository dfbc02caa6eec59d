import Template
import Testing

/// The name that someone most likely meant.
struct NearestNameTests {
  private let names = ["title", "description", "layout", "order", "date", "déjà-vu"]

  @Test(arguments: [
    ("titre", "title"), ("tilte", "title"), ("TITLE", "title"), ("title", "title"),
    ("descripton", "description"), ("ordre", "order"), ("deja vu", "déjà-vu"), ("dat", "date"),
    ("datte", "date"),
  ])
  func `a slip of the finger is understood`(_ typed: String, _ meant: String) {
    #expect(nearestName(to: typed, among: names) == meant)
  }

  @Test(arguments: ["", "x", "colour", "auteur", "dttttte"])
  func `what is near to nothing gets no suggestion`(_ typed: String) {
    #expect(nearestName(to: typed, among: names) == nil)
  }

  @Test func `of equally near names the first in the alphabet is taken, whatever their order`() {
    #expect(nearestName(to: "card", among: ["cart", "care"]) == "care")
    #expect(nearestName(to: "card", among: ["care", "cart"]) == "care")
  }

  @Test func `a nearer name counts before an earlier one`() {
    #expect(nearestName(to: "layoutt", among: ["alayout", "layout"]) == "layout")
  }

  @Test func `a name of unreasonable length gets no suggestion`() {
    let long = String(repeating: "a", count: 201)
    #expect(nearestName(to: long, among: [long]) == nil)
  }
}
