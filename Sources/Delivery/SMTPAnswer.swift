import CCurl

/// What libcurl tells of an attempt, and what it means for this mail and those behind it.
struct SMTPAnswer {
  let code: CURLcode
  /// The server's last status code; 0 where it said nothing.
  let status: Int
  /// In libcurl's words: `RCPT failed: 550`.
  let complaint: String
  /// How many bytes of the message the server has asked for.
  let taken: Int

  var outcome: MailOutcome {
    if code == CURLE_OK { return .sent }
    guard isAboutTheMail else { return .stopped(problem) }
    return status >= 500 ? .refused(.answered(status)) : .putOff(.answered(status))
  }

  /// Whether the server refused this recipient or this message, and would take others.
  ///
  /// A refusal of the sender (`MAIL`) would meet every mail, as would one that asks for TLS or a
  /// password first: were they final, one wrong setting would kill the whole outbox.
  private var isAboutTheMail: Bool {
    guard (400...599).contains(status), !SMTPAnswer.statusesOfTheSession.contains(status) else {
      return false
    }
    if code == CURLE_SEND_ERROR {
      return complaint.hasPrefix("RCPT failed") || complaint.hasPrefix("DATA failed")
    }
    return code == CURLE_WEIRD_SERVER_REPLY && taken > 0
  }

  /// 421 the server closes, 503 bad sequence, 530, 534, 535, 538 authentication or TLS first
  /// (RFC 5321 §4.2.3, RFC 4954 §6, RFC 3207 §4).
  private static let statusesOfTheSession = [421, 503, 530, 534, 535, 538]

  private var problem: MailProblem {
    switch code {
    case CURLE_COULDNT_CONNECT, CURLE_COULDNT_RESOLVE_HOST: .notReached
    case CURLE_OPERATION_TIMEDOUT: .tooSlow
    case CURLE_USE_SSL_FAILED, CURLE_SSL_CONNECT_ERROR: .notSecured
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE: .certificate
    case CURLE_LOGIN_DENIED: .credentials
    default: (400...599).contains(status) ? .answered(status) : interruption
    }
  }

  private var interruption: MailProblem {
    switch code {
    case CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING, CURLE_WEIRD_SERVER_REPLY:
      .interrupted
    default: .other(Int(code.rawValue))
    }
  }
}
