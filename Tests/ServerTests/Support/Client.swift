import FileSystem
import Testing

/// Somebody who asks a server with curl, keeps its cookie, and says where a form comes from.
final class Client {
  private let server: RunningServer
  private var cookie: String?

  init(of server: RunningServer) { self.server = server }

  @discardableResult
  func get(_ address: String, _ more: [String] = []) throws -> Answer {
    try send(address, more)
  }

  @discardableResult
  func post(
    _ address: String, _ fields: KeyValuePairs<String, String>, _ more: [String] = []
  ) throws -> Answer {
    let form = fields.flatMap { ["--data-urlencode", "\($0.key)=\($0.value)"] }
    return try send(address, ["-H", "Sec-Fetch-Site: same-origin"] + form + more)
  }

  func send(_ address: String, _ more: [String]) throws -> Answer {
    try run(address, ["-i"] + more)
  }

  /// Asks for a file, and tells its bytes as they came.
  func download(_ address: String, _ more: [String] = []) throws -> (Answer, bytes: [UInt8]) {
    let place = "\(server.instance.folder)/download"
    // Of an answer without a body curl makes no file.
    _ = try writeIfChanged(place, [])
    let answer = try run(address, ["-D", "-", "-o", place] + more)
    return (answer, try readFile(place, limit: 1 << 24))
  }

  private func run(_ address: String, _ more: [String]) throws -> Answer {
    let kept = cookie.map { ["-H", "Cookie: \($0)"] } ?? []
    let arguments =
      [
        "curl", "-s", "--max-time", "30", "-H", "Expect:", "--path-as-is", "--resolve",
        "localhost:\(server.port):127.0.0.1",
      ] + kept + more + ["http://localhost:\(server.port)\(address)"]
    // A server that refuses a body may close before curl has sent it; its answer counts.
    let output = try ServerTests.run(["sh", "-c", "\"$@\" || true", "sh"] + arguments)
    let answer = try #require(Answer(output), "\(server.setup) \(address)")
    if let field = answer["Set-Cookie"] { cookie = String(field.prefix { $0 != ";" }) }
    return answer
  }

  // MARK: What people do

  static let password = "trois pirogues au lac"

  /// Registers an agent of the demonstration.
  @discardableResult
  func register() throws -> Answer {
    try get("/compte/inscription")
    return try post(
      "/compte/inscription",
      [
        "matricule": "123456", "nom": "DOSSOU EPSE ADJOVI", "prenoms": "Afi Marie", "jour": "27",
        "mois": "mars", "annee": "1984", "telephone": "01 00 00 01 01", "email": "afi@exemple.org",
        "mot_de_passe": Client.password,
      ])
  }

  /// Registers and activates.
  func makeAccount() throws {
    try #require(try register().status == 303)
    let token = try server.instance.token(of: "activation")
    try #require(try post("/compte/activation", ["jeton": token]).status == 200)
  }

  func signIn(_ more: [String] = [], password: String = Client.password) throws -> Answer {
    try post(
      "/compte/connexion", ["identifiant": "123456", "mot_de_passe": password], more)
  }

  /// An agent with an account, who has signed in.
  static func signedIn(to server: RunningServer) throws -> Client {
    let agent = Client(of: server)
    try agent.makeAccount()
    try #require(agent.signIn().status == 303)
    return agent
  }

  /// The signed address that « Visualiser » (`i`) or « Télécharger » (`a`) leads to.
  func link(to act: SampleAct, _ use: String = "i") throws -> String {
    let answer = try get("/compte/actes/\(act.id)?d=\(use)")
    let location = try #require(answer["Location"], "\(answer.status)")
    try #require(location.hasPrefix(Instance.origin + "/compte/a/"))
    return String(location.dropFirst(Instance.origin.count))
  }
}

/// An answer as it came over the wire.
struct Answer {
  let status: Int
  let fields: [(name: String, value: String)]
  let body: String

  init?(_ text: String) {
    var rest = text[...]
    // `100 Continue` comes before the answer.
    while let end = rest.firstRange(of: "\r\n\r\n"), rest.hasPrefix("HTTP/1.1 100") {
      rest = rest[end.upperBound...]
    }
    guard let end = rest.firstRange(of: "\r\n\r\n") else { return nil }
    let lines = rest[..<end.lowerBound].split(separator: "\r\n")
    guard let first = lines.first, let status = Int(first.split(separator: " ")[1]) else {
      return nil
    }
    self.status = status
    fields = lines.dropFirst().map { line in
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(parts[0]).lowercased(), String(parts[1].drop { $0 == " " }))
    }
    body = String(rest[end.upperBound...])
  }

  /// The values of a header, one for each line of it.
  func all(_ name: String) -> [String] {
    fields.filter { $0.name == name.lowercased() }.map(\.value)
  }

  subscript(_ name: String) -> String? { all(name).first }
}
