import FileSystem
import SiteGenerator
import Testing

/// `kill -9` at any moment of a build, and a build after it: the site is what it would have been.
struct InterruptionTests {
  /// One of two states of a site: every page differs, some are in one of them only.
  private static func write(_ state: Int, to site: TestSite) throws {
    let gone = state == 0 ? 190..<200 : 0..<10
    for number in 0..<200 {
      let path = "content/dossier-\(number % 7)/page-\(number).md"
      if gone.contains(number) {
        try site.remove(path)
      } else {
        try site.write(
          path, "---\ntitle: Page \(number)\n---\nÉtat \(state), [accueil](../index.md).\n")
      }
    }
    let removed = gone.map { "  - /dossier-\($0 % 7)/page-\($0)/\n" }.joined()
    try site.write("site.yml", TestSite.settings + "removed:\n" + removed)
    try site.write("theme/theme.css", "p{margin:\(state)}")
    try site.write("content/index.md", "---\ntitle: Accueil\n---\nÉtat \(state).\n")
  }

  /// What a build of a state comes to where nothing disturbs it.
  private static func clean(_ state: Int, _ guichet: GuichetProgram) throws -> [String: [UInt8]] {
    let site = try TestSite()
    try write(state, to: site)
    try #require(guichet.build(site))
    return try site.result()
  }

  @Test(.timeLimit(.minutes(10)))
  func `a build after a killed one comes to what a clean one does`() throws {
    let guichet = try GuichetProgram()
    let clean = try (0...1).map { try Self.clean($0, guichet) }
    // Every file that the second state writes, replaces or removes, and the last ones of a build.
    let moments = differences(clean[0], clean[1]).map(Self.place) + ["var/cache/pages"]
    let site = try TestSite()
    try Self.write(0, to: site)
    try #require(guichet.build(site))
    var (state, killed) = (0, 0)
    // A file that the last steps touch may be seen too late: some builds come to their end.
    for round in 1...200 where killed < 15 {
      try Self.write(1 - state, to: site)
      let moment = "\(site.root)/\(moments.randomElement() ?? "")"
      let before = try stamp(of: moment)
      if try guichet.build(site, killedWhen: { try stamp(of: moment) != before }) { killed += 1 }
      // The editor goes on, or goes back to what was.
      if round.isMultiple(of: 2) { try Self.write(state, to: site) } else { state = 1 - state }
      #expect(guichet.build(site), "after \(moment)")
      #expect(differences(try site.result(), clean[state]) == [], "after \(moment)")
      let left = Command.output(["find", "\(site.root)/public", "-name", "\(temporaryPrefix)*"])
      #expect(left == "", "after \(moment)")
    }
    #expect(killed == 15)
  }

  /// Where a file of a result stands below the site's folder.
  private static func place(_ file: String) -> String {
    let isKept = ["portal.db", "adresses.tsv"].contains(file) || file.hasPrefix("serveur/")
    return (isKept ? "var/" : "public/") + file
  }
}
