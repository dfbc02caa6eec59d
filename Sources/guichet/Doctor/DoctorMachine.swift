import Cryptography
import FileSystem
import Glibc
import Portal

/// The machine: its clock, what a password costs it, and `guichet.cgi`.
struct DoctorMachine {
  let home: String
  /// Where the endpoint is; nil to look for it.
  let cgi: String?
  let settings: PortalSettings?

  let now = Console.now

  var findings: [DoctorFinding] { [clock, hash, endpoint] }

  // MARK: Clock

  /// Links and sessions live by it: a clock from before the program was made is wrong.
  private var clock: DoctorFinding {
    let made = ((try? stamp(of: "/proc/self/exe", followingLinks: true)) ?? nil)?.changed ?? 0
    let text = said(
      "Heure du poste : \(PortalClock(offset: 0, isLocal: true).short(now)) (universelle).",
      "Time of this machine: \(PortalClock(offset: 0, isLocal: true).short(now)) (universal).")
    if Console.environment["SOURCE_DATE_EPOCH"] != nil {
      return .look(
        "clock", text,
        said(
          "SOURCE_DATE_EPOCH tient lieu de l’heure : retirez cette variable.",
          "SOURCE_DATE_EPOCH stands in for the time: remove this variable."))
    }
    guard now >= made / 1_000_000_000 - 86_400 else {
      return .mend(
        "clock", text,
        said(
          "Elle est d’avant l’installation du programme. Réglez l’heure (timedatectl).",
          "It is from before the program was installed. Set the time (timedatectl)."))
    }
    return .fine("clock", text)
  }

  // MARK: Password

  private var hash: DoctorFinding {
    let settings = settings?.account ?? PortalSettings.Account()
    let parameters = Argon2.Parameters(
      memoryKiB: UInt32(settings.hashMemory), iterations: UInt32(settings.hashPasses), lanes: 1)
    let start = ContinuousClock.now
    let phc = try? Argon2.hash(
      SecretBytes(Array("trois pirogues au lac".utf8)),
      salt: RandomBytes.make(Argon2.saltLength), parameters: parameters)
    let milliseconds = Int((ContinuousClock.now - start) / .milliseconds(1))
    let memory = settings.hashMemory / 1024 * settings.hashSlots
    let text = said(
      "Un mot de passe se calcule en \(milliseconds) ms ; \(settings.hashSlots) à la fois prennent "
        + "\(memory) MiB.",
      "A password takes \(milliseconds) ms; \(settings.hashSlots) at once take \(memory) MiB.")
    guard phc != nil else {
      return .mend(
        "hash",
        said(
          "Le poste n’a pas la mémoire d’un calcul.", "The machine lacks the memory of one hash."),
        said(
          "Réduisez account.hash_memory dans site.yml.", "Lower account.hash_memory in site.yml."))
    }
    guard milliseconds <= 1_000 else {
      return .look(
        "hash", text,
        said(
          "C’est lent : réduisez account.hash_passes ou hash_memory dans site.yml.",
          "That is slow: lower account.hash_passes or hash_memory in site.yml."))
    }
    return .fine("hash", text)
  }

  // MARK: guichet.cgi

  private var endpoint: DoctorFinding {
    guard let path = cgi ?? found else {
      return .look(
        "cgi", said("guichet.cgi n’est pas trouvé.", "guichet.cgi is not found."),
        said("Dites où il est : --cgi FICHIER.", "Tell where it is: --cgi FILE."))
    }
    let status = answer(of: path)
    if status == "200" {
      return .fine("cgi", said("\(path) répond.", "\(path) answers."))
    }
    guard let status else {
      return .mend(
        "cgi",
        said("\(path) ne démarre pas ou ne répond pas.", "\(path) does not start or answer."),
        said(
          "Vérifiez que ce fichier est là et peut être exécuté : chmod 755 \(path)",
          "See that this file is there and can be run: chmod 755 \(path)"))
    }
    return .mend(
      "cgi", said("\(path) répond \(status).", "\(path) answers \(status)."),
      said(
        "Corrigez d’abord ce qui précède. Sinon, installez guichet.cgi et guichet de la même "
          + "version.",
        "Mend first what stands above. Else install guichet.cgi and guichet of the same version."))
  }

  /// Beside this program, or where `make install` puts it.
  private var found: String? {
    guard let program = try? realPath("/proc/self/exe") else { return nil }
    let folder = program.split(separator: "/").dropLast().map { "/\($0)" }.joined()
    return ["\(folder)/guichet.cgi", "\(folder)/../lib/guichet/guichet.cgi"].first {
      unsafe access($0, X_OK) == 0
    }
  }

  /// The status of the sign-in page as a web server would ask for it (RFC 3875); nil where there is
  /// none within ten seconds.
  private func answer(of path: String) -> String? {
    let address = (settings ?? PortalSettings()).accountAddress
    let output = Command.output(
      ["timeout", "10", "env", "-i", "PATH=/usr/bin:/bin"]
        + ["GUICHET_HOME=\((try? realPath(home)) ?? home)", "GATEWAY_INTERFACE=CGI/1.1"]
        + ["REQUEST_METHOD=GET", "SCRIPT_NAME=", "PATH_INFO=\(address)/connexion"]
        + ["QUERY_STRING=", "SERVER_PROTOCOL=HTTP/1.1", "SERVER_NAME=localhost"]
        + ["SERVER_PORT=443", "REMOTE_ADDR=127.0.0.1", "HTTP_ACCEPT=text/html"]
        + [(try? realPath(path)) ?? path])
    guard let line = output?.split(whereSeparator: \.isNewline).first,
      line.hasPrefix("Status: ")
    else { return nil }
    return String(line.dropFirst("Status: ".count).prefix(3))
  }
}
