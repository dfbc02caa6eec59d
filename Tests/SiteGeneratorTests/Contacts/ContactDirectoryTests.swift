import Testing

@testable import SiteGenerator

/// The order in which people look contacts up.
struct ContactDirectoryTests {
  private func contact(_ ministry: String, _ acronym: String = "", id: String = "a") -> Contact {
    Contact(
      id: id, ministryAcronym: acronym, ministryName: ministry, acronym: "S", name: "Service",
      alias: nil, city: nil, department: nil, postalAddress: nil, phones: [], email: nil,
      hours: nil, verified: nil, source: nil, line: 2)
  }

  private let names = [
    "Ministère du Travail", "Ministère de la Santé", "Ministère de l’Économie",
    "Ministère des Affaires étrangères", "Présidence", "Ministère de l'Eau",
    "Ministère de l’énergie", "Les Archives",
  ]

  @Test func `ministries stand in the order of their own words`() {
    let directory = ContactDirectory(names.map { contact($0) })
    #expect(
      directory.ministries.map(\.name) == [
        "Ministère des Affaires étrangères", "Les Archives", "Ministère de l'Eau",
        "Ministère de l’Économie", "Ministère de l’énergie", "Présidence",
        "Ministère de la Santé", "Ministère du Travail",
      ])
  }

  @Test func `a letter leads to its first ministry`() {
    let directory = ContactDirectory(names.map { contact($0) })
    #expect(directory.letters.map(\.letter) == ["A", "E", "P", "S", "T"])
    #expect(
      directory.letters.prefix(2).map(\.ministryId) == [
        "ministere-ministere-des-affaires-etrangeres", "ministere-ministere-de-l-eau",
      ])
  }

  @Test func `a ministry is anchored by its acronym`() {
    let directory = ContactDirectory([contact("Ministère du Travail", "MTFP")])
    #expect(directory.ministries.map(\.id) == ["ministere-mtfp"])
    #expect(directory.letters.map(\.ministryId) == ["ministere-mtfp"])
  }

  @Test func `contacts of a ministry keep the order of the file`() {
    let directory = ContactDirectory([
      contact("Travail", id: "c"), contact("Santé", id: "z"), contact("Travail", id: "a"),
      contact("Travail", id: "b"),
    ])
    #expect(directory.ministries.map { $0.contacts.map(\.id) } == [["z"], ["c", "a", "b"]])
  }

  /// Left to the order of a dictionary, each pair would come out either way.
  @Test func `names that differ by a capital alone have an order too`() {
    let pairs = (1...8).map { ["Ministère \($0) de l’Eau", "Ministère \($0) de l’eau"] }
    let order = ContactDirectory(pairs.joined().map { contact($0) }).ministries.map(\.name)
    #expect(order == Array(pairs.joined()))
  }

  @Test func `no contacts make an empty directory`() {
    #expect(ContactDirectory([]).ministries.isEmpty)
    #expect(ContactDirectory([]).letters.isEmpty)
  }
}
