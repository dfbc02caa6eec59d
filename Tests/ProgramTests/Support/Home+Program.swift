import TestPortal
import TestSupport
import Testing

extension Home {
  /// The variables of a request to the program in this home.
  func variables(_ visit: Visit) -> [[UInt8]] {
    (["GUICHET_HOME=\(path)", "PATH=/usr/bin:/bin"] + visit.variables).map { Array($0.utf8) }
  }

  /// A process with a request whose body it still waits for.
  func start(_ visit: Visit, input: Child.Input = .pipe) throws -> Child {
    try Child(BuiltProgram.counter, environment: variables(visit), input: input)
  }

  /// One request, from its start to its end.
  func outcome(_ visit: Visit) throws -> Child.Outcome {
    let child = try start(visit)
    child.send(visit.body)
    return child.outcome()
  }

  /// The answer to one request, which ended well.
  func ask(_ visit: Visit) throws -> Answer {
    let outcome = try outcome(visit)
    #expect(outcome.code == 0)
    return try #require(outcome.answer, "\(outcome.text)")
  }

  /// The answers to requests at once, in their order.
  ///
  /// All processes wait for their bodies before the first gets one. Who found all places taken
  /// (503 with `Retry-After`) comes again: nothing was looked up or counted for it.
  func askAtOnce(_ visits: [Visit]) throws -> [Answer] {
    var answers = [Answer?](repeating: nil, count: visits.count)
    for _ in 0..<20 {
      let missing = visits.indices.filter { answers[$0] == nil }
      if missing.isEmpty { break }
      let children = try missing.map { try start(visits[$0]) }
      for (child, number) in zip(children, missing) {
        child.send(visits[number].body)
        child.endInput()
      }
      for (child, number) in zip(children, missing) {
        let outcome = child.outcome()
        let answer = try #require(outcome.answer, "\(outcome.text)")
        #expect(outcome.code == 0)
        if answer.status == 503, answer["Retry-After"] != nil { continue }
        #expect(answer.status < 500, "\(outcome.errors)")
        answers[number] = answer
      }
    }
    return try answers.map { try #require($0) }
  }
}

// MARK: What people send

extension Visit {
  static func registration(
    _ matricule: String = "123456", nom: String = "DOSSOU", email: String = "afi@exemple.org",
    password: String = Home.password, cookie: String? = nil, from: String = "192.0.2.7"
  ) -> Visit {
    .post(
      "/inscription",
      [
        "matricule": matricule, "nom": nom, "prenoms": "Afi Marie", "jour": "27", "mois": "mars",
        "annee": "1984", "telephone": "01 00 00 01 01", "email": email, "mot_de_passe": password,
      ], cookie: cookie, from: from)
  }

  static func activation(_ token: String, from: String = "192.0.2.7") -> Visit {
    .post("/activation", ["jeton": token], from: from)
  }

  static func signIn(
    _ identifier: String = "123456", _ password: String = Home.password,
    from: String = "192.0.2.7"
  ) -> Visit {
    .post("/connexion", ["identifiant": identifier, "mot_de_passe": password], from: from)
  }

  /// An address of its own for each of many visitors.
  static func address(_ number: Int) -> String {
    "10.\(number >> 16 & 255).\(number >> 8 & 255).\(number & 255)"
  }
}
