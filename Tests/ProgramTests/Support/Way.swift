import Cryptography
import Endpoint
import Gateway
import Glibc
import TestPortal
import TestSupport
import Testing

/// A way to the counter: with the same requests each gives the same answers.
enum Way: String, CaseIterable {
  case inProcess = "in process"
  case cgi = "CGI"
  case fastCGI = "FastCGI"

  /// What answers requests in a home, in bytes as they go to the web server.
  func opened(in home: Home) throws -> (Visit) throws -> [UInt8] {
    switch self {
    case .inProcess: return Self.inProcess(home)
    case .cgi: return { try home.outcome($0).output }
    case .fastCGI:
      let workers = try FastCGIWorkers(2, home: home)
      return { visit in
        try workers.output(visit.variables.map { Array($0.utf8) }, body: visit.body)
      }
    }
  }

  private static func inProcess(_ home: Home) -> (Visit) throws -> [UInt8] {
    let endpoint = Endpoint(
      home: home.path,
      world: Endpoint.World(now: { time(nil) }, random: RandomBytes.make, log: { _ in }))
    return { visit in
      let (input, output) = (try Plumbing.pipe(), try Plumbing.pipe())
      defer { close(input.reading); close(output.reading) }
      Plumbing.write(visit.body, to: input.writing)
      close(input.writing)
      let environment = Environment(entries: visit.variables.map { Array($0.utf8) })
      Responder.serveCGI(
        environment, limits: Limits(), input: input.reading, output: output.writing,
        handler: endpoint.respond(to:))
      close(output.writing)
      return try #require(readAll(output.reading, within: 60_000))
    }
  }
}
