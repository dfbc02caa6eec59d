/// How much of a request is read, and for how long.
package struct Limits: Sendable {
  /// Bytes of a body; more is 413.
  package var body = 16 * 1024
  /// Bytes read and dropped before a refusal: Apache's mod_cgid and fcgiwrap lose an answer that
  /// comes while a body still waits.
  package var drained = 1024 * 1024
  /// Bytes of all variables together, names included; more is 431.
  package var environment = 64 * 1024
  /// Bytes of one header's value; more is 431.
  package var header = 8 * 1024
  /// Bytes of the path; more is 414.
  package var path = 2048
  /// Bytes of the query; more is 414.
  package var query = 4096
  /// Milliseconds without a byte of a body that still lacks some; then 408.
  package var idle = 10_000
  /// Milliseconds in which a FastCGI server takes nothing of an answer; it is given up then.
  ///
  /// Minutes: a server that does not buffer takes more only when a slow reader has emptied most of
  /// the socket, some 150 KB at perhaps 1 KB a second.
  package var stalled = 600_000
  /// Milliseconds for a whole body, so that a byte now and then holds no process; then 408.
  package var wholeBody = 60_000
  /// FastCGI requests that a worker answers before it ends.
  ///
  /// As many as come: not every server starts another one in its place (`spawn-fcgi` does not).
  package var requestsPerWorker = Int.max
  /// Processes that send a worker's files for it, at once; then it sends them itself.
  ///
  /// None where there are threads: a copy of such a process may do very little.
  package var senders = 0
  /// Bytes of a file that a worker sends itself: what the socket takes at once.
  package var ownFile: Int64 = 64 * 1024

  package init() {}

  /// The longest that a process may take to send so many bytes, at 1 KB a second and ten minutes.
  func seconds(toSend bytes: Int64) -> UInt32 { UInt32(clamping: 600 + bytes / 1024) }
}

/// How much a form may say.
package struct FieldLimits: Sendable {
  /// Fields; more is 400.
  package var count = 64
  /// Bytes of a field's name; more is 400.
  package var name = 64
  /// Bytes of a field's value; more is 422, said of that field.
  package var value = 4096

  package init() {}
}
