import Gateway
import JSON
import Testing

/// Acts for programs.
struct `A program that reads acts` {
  private func program(_ acts: [SampleAct]) async throws -> (Counter, Browser) {
    let (counter, _) = try await Counter.withActs(acts)
    let program = Browser.program(at: counter)
    program.headers[.authorization] = "Bearer \(try program.bearer())"
    return (counter, program)
  }

  private func members(_ json: JSONText?) -> [String: JSONText] {
    guard case .object(let members)? = json else { return [:] }
    return Dictionary(members) { first, _ in first }
  }

  @Test func `gets them with links that open at once`() async throws {
    let (counter, program) = try await program([
      SampleAct("A1"), SampleAct("A2") { ($0.pdf, $0.date) = (nil, "2020-02-02") },
    ])
    #expect(program.get("/actes").status == 200)
    let list = members(program.json)
    #expect(list["nombre"]?.description == "2" && list["pages"]?.description == "1")
    guard case .array(let acts)? = list["actes"] else { throw Missing() }
    let (online, other) = (members(acts[0]), members(acts[1]))
    #expect(
      online.filter { $0.key != "sha256" && !["visualiser", "telecharger"].contains($0.key) }
        .mapValues(\.description) == [
          "id": "\"A1\"", "nature": "\"arrêté\"", "titre": "\"Avancement d’échelon\"",
          "reference": "\"12/MTFP/2021\"", "objet": "\"Passage au 7e échelon\"",
          "signataire": "\"Le directeur\"", "date": "\"2021-03-03\"", "date_effet": "null",
          "statut": "\"en_ligne\"", "octets": "29", "pages": "2",
          "adresse": "\"http://localhost:8080/compte/actes/A1\"",
          "expire": "\"2026-04-01T12:15:00Z\"",
        ])
    #expect(other["statut"]?.description == "\"a_numeriser\"")
    #expect(other["visualiser"] == nil && other["octets"]?.description == "null")
    for (name, kind) in [("visualiser", "inline"), ("telecharger", "attachment")] {
      guard case .string(let link)? = online[name] else { throw Missing() }
      let reader = Browser.stranger(at: counter)
      reader.get(String(link.dropFirst("http://localhost:8080/compte".count)))
      #expect(reader.response.status == 200)
      #expect(reader.response["Content-Disposition"]?.hasPrefix(kind) == true)
    }
  }

  @Test func `gets one act, and is refused without a session`() async throws {
    let (counter, program) = try await program([SampleAct("A1")])
    #expect(program.get("/actes/A1").status == 200)
    #expect(members(program.json)["visualiser"] != nil)
    #expect(program.values("Cache-Control") == ["no-store"])
    let anonymous = Browser.program(at: counter)
    for address in ["/actes", "/actes/A1", "/actes/A1?d=i"] {
      #expect(anonymous.get(address).status == 401)
    }
  }

  @Test func `loses its links with its token`() async throws {
    let (counter, program) = try await program([SampleAct("A1")])
    let link = try program.link()
    let reader = Browser.stranger(at: counter)
    #expect(reader.get(link).status == 200)
    program.post("/jetons/courant", method: .delete)
    #expect(reader.get(link).status == 303)
  }

  @Test func `gets no links without keys`() async throws {
    let (counter, program) = try await program([SampleAct("A1")])
    try counter.run("rm", [], on: "keys")
    for address in ["/actes", "/actes/A1"] { #expect(program.get(address).status == 503) }
  }

  private struct Missing: Error {}
}
