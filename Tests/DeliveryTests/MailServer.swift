import Foundation
import Glibc
import TestSupport
import Testing

/// A real mail server (aiosmtpd) on a free port of loopback, in another process; it ends with the
/// test.
final class MailServer {
  /// What a server is like.
  struct Manner {
    /// The certificate that it shows after STARTTLS; none offers no TLS.
    var certificate: Certificate?
    /// Whether it takes mail only from the user `guichet` with the password `secret`.
    var asksForPassword = false
  }

  let port: Int
  private let process = Process()
  private let (input, output) = (Pipe(), Pipe())
  private var unread = Data()

  var url: String { "smtp://127.0.0.1:\(port)" }

  init(_ manner: Manner = Manner()) throws {
    let python = Repository.root + "/.build-python/bin/python"
    try #require(FileManager.default.fileExists(atPath: python), "run ‘make setup’ first")
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = [
      "-u", "-c", MailServer.program, manner.certificate?.file ?? "",
      manner.asksForPassword ? "password" : "",
    ]
    process.standardInput = input
    process.standardOutput = output
    // It complains of clients that hang up on it, which is what they are here for.
    process.standardError = FileHandle.nullDevice
    try process.run()
    var unread = Data()
    port = try #require(Int(MailServer.line(output, &unread)))
    self.unread = unread
  }

  deinit {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// What the server tells of the next mail that it took.
  func nextMail() -> String { MailServer.line(output, &unread) }

  private static func line(_ pipe: Pipe, _ unread: inout Data) -> String {
    while !unread.contains(10) {
      let more = pipe.fileHandleForReading.availableData
      if more.isEmpty { return "" }
      unread += more
    }
    let line = unread.prefix { $0 != 10 }
    unread = Data(unread.dropFirst(line.count + 1))
    return String(decoding: line, as: UTF8.self)
  }

  /// The first letters of a recipient say how it is answered.
  private static let program = """
    import asyncio, email, email.policy, os, ssl, sys, threading, warnings
    from aiosmtpd.smtp import SMTP, AuthResult
    warnings.simplefilter('ignore')
    certificate, password = sys.argv[1:]
    class Handler:
        async def handle_MAIL(self, server, session, envelope, address, options):
            if address.startswith('refuse'): return '550 5.7.1 no sender of ours'
            envelope.mail_from = address
            return '250 OK'
        async def handle_RCPT(self, server, session, envelope, address, options):
            if address.startswith('inconnu'): return '550 5.1.1 no such user'
            if address.startswith('plus-tard'): return '450 4.2.0 greylisted'
            if address.startswith('ferme'): return '421 4.3.2 closing'
            if address.startswith('sans-nom'): return '530 5.7.0 authenticate first'
            if address.startswith('muet'): await asyncio.Event().wait()
            envelope.rcpt_tos.append(address)
            return '250 OK'
        async def handle_DATA(self, server, session, envelope):
            to = envelope.rcpt_tos[0]
            if to.startswith('indesirable'): return '554 5.7.1 spam'
            if to.startswith('plein'): return '452 4.3.1 no room'
            if to.startswith('endormi'): await asyncio.Event().wait()
            message = email.message_from_bytes(envelope.content, policy=email.policy.SMTP)
            text = message.get_body(('plain',)).get_content().splitlines()
            tls = 'tls' if session.ssl else 'plain'
            user = session.login_data.decode() if session.login_data else '-'
            print(envelope.mail_from, to, tls, user, session.host_name, text[2], flush=True)
            return '250 OK'
    def authenticate(server, session, envelope, mechanism, data):
        if (data.login, data.password) != (b'guichet', b'secret'):
            return AuthResult(success=False, handled=False)
        session.login_data = data.login
        return AuthResult(success=True, auth_data=data)
    context = None
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
    def smtp():
        return SMTP(Handler(), hostname='localhost', tls_context=context,
            auth_required=bool(password), auth_require_tls=False,
            authenticator=authenticate if password else None)
    async def main():
        server = await asyncio.get_running_loop().create_server(smtp, '127.0.0.1', 0)
        print(server.sockets[0].getsockname()[1], flush=True)
        await asyncio.Event().wait()
    threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
    asyncio.run(main())
    """
}

/// A self-signed certificate with its key, in one file (PEM).
struct Certificate {
  let file: String

  init(for name: String, in folder: String) throws {
    file = "\(folder)/\(UUID().uuidString).pem"
    _ = try output(
      of: "/usr/bin/openssl",
      [
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days",
        "2", "-subj", "/CN=essai", "-addext", "subjectAltName=\(name)", "-keyout", file, "-out",
        file + ".crt",
      ])
    let certificate = try Data(contentsOf: URL(fileURLWithPath: file + ".crt"))
    let key = try Data(contentsOf: URL(fileURLWithPath: file))
    try (key + certificate).write(to: URL(fileURLWithPath: file))
  }
}
