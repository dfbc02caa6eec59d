import Testing

/// A server, and who sends the file of an act there: the program, or the server in its place.
struct ActWay: CustomTestStringConvertible {
  let setup: Setup
  /// `acts.serve`.
  let serve: String

  static let all = Setup.installed.map { ActWay(setup: $0, serve: "self") } + handedOver

  /// Those where the server sends it.
  static let handedOver = Setup.installed.compactMap { setup in
    setup.handOff.map { ActWay(setup: setup, serve: $0) }
  }

  var testDescription: String { "\(setup), \(serve)" }

  func start() throws -> RunningServer { try RunningServer(setup, serve: serve) }
}
