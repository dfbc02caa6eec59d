import Accounts
import FileSystem
import TestSupport
import Testing

/// `docs/security.md` says what is: its tests are there, its numbers are the program's.
struct `The security document` {
  private static let states: Set = ["fait", "autrement", "laissé"]

  @Test func `has each requirement once, in order`() throws {
    let numbers = try SecurityDocument.ofTheRepository.requirements.map(\.number)
    #expect(numbers == (1...107).map { "R\($0)" })
  }

  @Test func `has tests for what is done, and a note for what is not as asked`() throws {
    for requirement in try SecurityDocument.ofTheRepository.requirements {
      #expect(Self.states.contains(requirement.state), "\(requirement.row)")
      #expect(requirement.tests.isEmpty == (requirement.state == "laissé"), "\(requirement.row)")
      #expect(requirement.state == "fait" || !requirement.note.isEmpty, "\(requirement.row)")
    }
  }

  @Test func `names tests that are there`() throws {
    let declared = try Self.declaredTests()
    #expect(declared.count > 500)
    for requirement in try SecurityDocument.ofTheRepository.requirements {
      for test in requirement.tests {
        // The name alone is shown, and not the hundreds that are there.
        let isThere = declared.contains(test)
        #expect(isThere, "\(test) in \(requirement.row)")
      }
    }
  }

  private static func declaredTests() throws -> Set<NamedTest> {
    let folder = "\(Repository.root)/Tests"
    let sources = try listTree(folder).map(\.path).filter { $0.hasSuffix(".swift") }
    return try sources.reduce(into: []) { tests, path in
      let source = try readFile("\(folder)/\(path)", limit: 1 << 20)
      tests.formUnion(NamedTest.declared(in: String(decoding: source, as: UTF8.self)))
    }
  }

  /// What the document calls a limit.
  private static let limits: [(name: String, limit: Limit)] = [
    ("inscriptions d'un matricule", .registrationsOfMatricule),
    ("inscriptions par réseau", .registrationsFromAddress),
    ("connexions par réseau, justes ou fausses", .signInsFromAddress),
    ("mots de passe oubliés par réseau", .recoveriesFromAddress),
    ("liens confirmés par réseau", .linksFromAddress),
    ("mots de passe oubliés d'un compte", .recoveriesOfAccount),
    ("courriels d'une sorte à une adresse", .mailsOfKind),
    ("courriels de toutes sortes à une adresse", .mailsToAddress),
    ("liens d'activation renvoyés", .resends),
  ]

  @Test(arguments: limits)
  func `has the limits of the program`(_ name: String, _ limit: Limit) throws {
    let rows = try SecurityDocument.ofTheRepository.rows.filter { $0[0] == name }
    let time =
      limit.within < 3_600 ? "\(limit.within / 60) min" : "\(limit.within / 3_600) h"
    #expect(rows.map { Array($0[1...2]) } == [["\(limit.times)", time]])
  }

  @Test func `has the settings that site.yml has`() throws {
    let site = String(
      decoding: try readFile("\(Repository.root)/site.yml", limit: 1 << 20), as: UTF8.self)
    let rows = try SecurityDocument.ofTheRepository.rows.filter { cells in
      cells.count == 3 && ["`account.", "`durations."].contains { cells[1].hasPrefix($0) }
    }
    #expect(rows.count == 13)
    for row in rows {
      let key = row[1].split(separator: ".").last?.dropLast() ?? ""
      let isThere = site.contains("\n  \(key): \(row[2])\n")
      #expect(isThere, "\(row)")
    }
  }

  @Test func `has the numbers of wrong passwords and of sessions`() throws {
    let bytes = try readFile("\(Repository.root)/docs/security.md", limit: 1 << 20)
    let words = String(decoding: bytes, as: UTF8.self).split { $0.isWhitespace }
      .joined(separator: " ")
    let (bearer, failures) = (SessionRules.bearer, Failures(count: Failures.free, last: 0))
    for sentence in [
      "après \(Failures.free), une attente de \(failures.nextAttempt(longest: 900)) s, doublée",
      "oubliés après \(Failures.memory / 3_600) h sans faute",
      "Un compte a \(SessionRules.most) sessions au plus",
      "vit \(bearer.idle / 3_600) h sans demande, \(bearer.absolute / 3_600) h en tout",
    ] { #expect(words.contains(sentence), "\(sentence)") }
  }

  /// What reads the document must see a test that is gone.
  @Test func `is read to the last word`() {
    let row = "| R7 | ce qui est demandé | fait | A door `is shut` ; WallTests `stands` | |"
    let document = SecurityDocument("# Titre\n\n| R | x |\n|---|---|\n\(row)\n")
    let (door, wall) = (
      NamedTest(suite: "A door", name: "is shut"), NamedTest(suite: "WallTests", name: "stands")
    )
    #expect(document.requirements.map(\.tests) == [[door, wall]])
    let source = """
      struct `A door` {
        @Test(arguments: [1])
        func `is shut`(_ number: Int) {}
      }
      final class WallTests: Sendable {
        @Test func `stands`() {}
        @Test func `leans`() {}
      """
    #expect(
      NamedTest.declared(in: source) == [
        door, wall, NamedTest(suite: "WallTests", name: "leans"),
      ])
  }
}
