import Foundation
import TestSupport
import Testing

/// What the program says where the place is at fault.
@Suite(.timeLimit(.minutes(2)))
struct EnvironmentTests {
  private let site: WorkingCopy

  init() throws { site = try WorkingCopy() }

  @Test func `a site that is not there ends with 3 and says so`() throws {
    let served = try site.guichet("serve", "--site", "/aucun-dossier", "--port", "0")
    #expect(served.status == 3)
    #expect(
      served.errors == "guichet: /aucun-dossier : ce fichier ou ce dossier n’existe pas.\n")
  }

  @Test func `a home that is a file ends with 3, in either language`() throws {
    let built = try site.guichet("build", "--home", "site.yml")
    #expect(built.status == 3)
    #expect(built.errors.contains("ce n’est pas un dossier."), "\(built.errors)")
    let english = try site.guichet("build", "--home", "site.yml", language: "en")
    #expect(english.errors.contains("Not a directory"), "\(english.errors)")
    try site.write("autre/lettre.txt", "à moi")
    #expect(
      try site.guichet("build", "--out", "autre", language: "en").errors
        .contains("this folder holds something else"))
  }

  @Test func `a port that is taken is told, with another to choose`() throws {
    let holder = try PythonServer(
      """
      import socket, sys
      s = socket.socket(); s.bind(('127.0.0.1', 0)); s.listen()
      print(s.getsockname()[1], flush=True); sys.stdin.read()
      """)
    let port = String(holder.port)
    let served = try site.guichet("serve", "--port", port)
    #expect(served.status == 3)
    #expect(served.errors.hasPrefix("guichet: le port \(port) est déjà pris"), "\(served.errors)")
    #expect(served.errors.contains("« --port "))
    let made = try site.guichet(
      ["serve", "--port", port], environment: ["LANG": "fr", "MAKELEVEL": "1"])
    #expect(made.errors.contains("« make serve PORT="), "\(made.errors)")
    let english = try site.guichet("serve", "--port", port, language: "en")
    #expect(english.errors.contains("is taken"), "\(english.errors)")
  }

  @Test func `the commands' help is in English where English is asked for`() throws {
    let help = try site.guichet("serve", "--help", language: "en_GB.UTF-8")
    #expect(help.status == 0)
    #expect(help.output.contains("USAGE: guichet serve"))
    #expect(help.output.contains("Shows the site on this machine"))
    #expect(!help.output.contains("le "))
  }
}
