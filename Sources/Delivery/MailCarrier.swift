/// What takes messages to where they go, for one run.
enum MailCarrier: ~Copyable {
  case folder(MailFolder)
  case smtp(SMTPConnection)

  init?(_ transport: MailTransport, greeting: String) {
    switch transport {
    case .folder(let folder): self = .folder(folder)
    case .smtp(let server):
      guard let connection = SMTPConnection(server, greeting: greeting) else { return nil }
      self = .smtp(connection)
    }
  }

  /// - Parameters:
  ///   - id: the mail's number in the outbox.
  ///   - queued: when it was queued, in seconds since the epoch.
  borrowing func send(_ message: MailMessage, id: Int, queued: Int) -> MailOutcome {
    switch self {
    case .smtp(let connection): return connection.send(message)
    case .folder(let folder):
      do throws(MailProblem) {
        try folder.write(message.bytes, id: id, queued: queued)
        return .sent
      } catch {
        return .stopped(error)
      }
    }
  }
}
