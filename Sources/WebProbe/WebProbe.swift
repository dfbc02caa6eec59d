import CCurl
import Dispatch

/// Asks another site whether an address answers, by libcurl.
package struct WebProbe: Sendable {
  /// Whom the other site's operator sees: this program, and the site that asks.
  private let userAgent: String
  /// Seconds.
  private let timeout: Int

  package init(userAgent: String, timeout: Int = 15) {
    self.userAgent = userAgent
    self.timeout = timeout
  }

  package enum Answer: Sendable, Equatable {
    /// An HTTP status, after redirects.
    case status(Int)
    /// No answer; in libcurl's words.
    case failure(String)
  }

  /// Asks without the body first; a server that refuses HEAD is asked again for its first byte.
  package func ask(_ url: String) async -> Answer {
    // libcurl waits on its thread: one of Swift's own, of which there are few, must not be it.
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(returning: askAndWait(url)) }
    }
  }

  private func askAndWait(_ url: String) -> Answer {
    let answer = request(url, withBody: false)
    switch answer {
    case .status(403), .status(404), .status(405), .status(501): return request(url, withBody: true)
    default: return answer
    }
  }

  private func request(_ url: String, withBody: Bool) -> Answer {
    guard let handle = unsafe curl_easy_init() else { return .failure("libcurl") }
    defer { unsafe curl_easy_cleanup(handle) }
    unsafe guichet_curl_set_text(handle, CURLOPT_URL, url)
    unsafe guichet_curl_set_text(handle, CURLOPT_USERAGENT, userAgent)
    // Editors' links lead to the web: no file, no other protocol, not even by a redirect.
    unsafe guichet_curl_set_text(handle, CURLOPT_PROTOCOLS_STR, "http,https")
    unsafe guichet_curl_set_text(handle, CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
    unsafe guichet_curl_set_long(handle, CURLOPT_FOLLOWLOCATION, 1)
    unsafe guichet_curl_set_long(handle, CURLOPT_MAXREDIRS, 5)
    unsafe guichet_curl_set_long(handle, CURLOPT_TIMEOUT, timeout)
    unsafe guichet_curl_set_long(handle, CURLOPT_NOSIGNAL, 1)
    unsafe guichet_curl_set_long(handle, CURLOPT_NOBODY, withBody ? 0 : 1)
    if withBody { unsafe guichet_curl_set_text(handle, CURLOPT_RANGE, "0-0") }
    unsafe guichet_curl_drop_body(handle)
    let code = unsafe curl_easy_perform(handle)
    guard code == CURLE_OK else {
      return .failure(unsafe String(cString: curl_easy_strerror(code)))
    }
    var status = 0
    unsafe guichet_curl_status(handle, &status)
    return .status(status)
  }
}
