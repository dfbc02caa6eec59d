import Cryptography
import Endpoint
import Gateway
import Glibc

/// `guichet.cgi`: CGI, or FastCGI where a listening socket is handed over.
///
/// Exit codes: 0 every request was answered, 2 a person started it, 3 the socket failed.
@main
enum GuichetCGI {
  static func main() {
    let home = unsafe getenv("GUICHET_HOME").map { unsafe String(cString: $0) } ?? "var"
    let endpoint = Endpoint(
      home: home,
      world: Endpoint.World(
        now: { time(nil) }, random: RandomBytes.make, log: { $0.write() }))
    var limits = Limits()
    limits.senders = 32
    switch Responder.run(limits: limits, handler: endpoint.respond(to:)) {
    case .served: exit(0)
    case .terminal:
      print(
        "guichet.cgi répond à un serveur web, par CGI ou FastCGI ; il n’a rien à faire dans un "
          + "terminal. Voyez « guichet serve » et docs/exploitation.md.")
      exit(2)
    case .failed(let code):
      EventLine("socket.failed", [("errno", .integer(Int(code)))]).write()
      exit(3)
    }
  }
}
