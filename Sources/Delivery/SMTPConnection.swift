import CCurl
import Portal

/// A connection to a mail server by libcurl, kept from one mail to the next.
@safe
struct SMTPConnection: ~Copyable {
  private let handle: UnsafeMutableRawPointer
  /// Both must outlive the handle's transfers, so they live as long as it.
  private let upload: UnsafeMutablePointer<guichet_curl_upload>
  private let complaint: UnsafeMutablePointer<CChar>

  /// - Parameter greeting: the domain that the server is greeted with (EHLO).
  init?(_ server: SMTPServer, greeting: String) {
    guard let handle = unsafe curl_easy_init() else { return nil }
    unsafe self.handle = handle
    unsafe upload = .allocate(capacity: 1)
    unsafe upload.initialize(to: guichet_curl_upload())
    unsafe complaint = .allocate(capacity: Int(CURL_ERROR_SIZE))
    unsafe complaint.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    setUp(server, greeting: greeting)
    setUpSecurity(server)
  }

  deinit {
    unsafe curl_easy_cleanup(handle)
    unsafe upload.deallocate()
    unsafe complaint.deallocate()
  }

  private func setUp(_ server: SMTPServer, greeting: String) {
    set(CURLOPT_URL, "\(server.url)/\(greeting)")
    set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
    // A proxy named in the environment would be handed the password.
    set(CURLOPT_PROXY, "")
    set(CURLOPT_CONNECTTIMEOUT, server.connectTimeout)
    set(CURLOPT_TIMEOUT, server.timeout)
    // The farewell to a server that says nothing is not counted above, and would wait 120 s.
    set(CURLOPT_SERVER_RESPONSE_TIMEOUT, server.timeout)
    set(CURLOPT_LOW_SPEED_LIMIT, 1)
    set(CURLOPT_LOW_SPEED_TIME, 30)
    if let credentials = server.credentials {
      set(CURLOPT_USERNAME, credentials.user)
      set(CURLOPT_PASSWORD, credentials.password)
    }
    unsafe guichet_curl_drop_body(handle)
    unsafe guichet_curl_set_upload(handle, upload)
    unsafe guichet_curl_set_complaint(handle, complaint)
  }

  private func setUpSecurity(_ server: SMTPServer) {
    let level =
      switch server.security {
      case .required: CURLUSESSL_ALL
      case .opportunistic: CURLUSESSL_TRY
      case .none: CURLUSESSL_NONE
      }
    set(CURLOPT_USE_SSL, Int(level.rawValue))
    // RFC 8996 retires the versions before.
    set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    set(CURLOPT_SSL_VERIFYPEER, 1)
    set(CURLOPT_SSL_VERIFYHOST, 2)
    if let authorities = server.authorities {
      set(CURLOPT_CAINFO, authorities)
      unsafe guichet_curl_set_text(handle, CURLOPT_CAPATH, nil)
    }
  }

  private func set(_ option: CURLoption, _ text: String) {
    unsafe guichet_curl_set_text(handle, option, text)
  }

  private func set(_ option: CURLoption, _ number: Int) {
    unsafe guichet_curl_set_long(handle, option, number)
  }

  // MARK: Sending

  /// Hands a message to the server and waits for its word.
  func send(_ message: MailMessage) -> MailOutcome {
    set(CURLOPT_MAIL_FROM, "<\(message.sender)>")
    guard let list = unsafe curl_slist_append(nil, "<\(message.recipient)>") else {
      return .stopped(.other(Int(CURLE_OUT_OF_MEMORY.rawValue)))
    }
    defer { unsafe curl_slist_free_all(list) }
    unsafe guichet_curl_set_list(handle, CURLOPT_MAIL_RCPT, list)
    defer { unsafe guichet_curl_set_list(handle, CURLOPT_MAIL_RCPT, nil) }
    unsafe complaint.pointee = 0
    let (code, taken) = unsafe message.bytes.withUnsafeBytes { bytes in
      unsafe upload.pointee = guichet_curl_upload(
        bytes: bytes.baseAddress?.assumingMemoryBound(to: CChar.self), count: bytes.count,
        position: 0)
      let code = unsafe curl_easy_perform(handle)
      return (code, unsafe upload.pointee.position)
    }
    var status = 0
    unsafe guichet_curl_status(handle, &status)
    return SMTPAnswer(
      code: code, status: status, complaint: unsafe String(cString: complaint), taken: taken
    ).outcome
  }
}
