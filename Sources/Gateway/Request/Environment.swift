import Glibc

/// The variables of one request, out of the environment or out of FastCGI's PARAMS.
///
/// `getenv` shows the first of two entries with one name, and nginx sends two for a header that
/// came twice; so the whole block is looked at.
package struct Environment: Sendable {
  var headers = Headers()
  private var meta = Slots(count: MetaVariable.allCases.count)
  /// The first variable that stood twice and must not.
  private(set) var duplicate: String?
  /// The first variable with a longer value than allowed.
  private(set) var oversized: String?
  /// Bytes of all entries.
  private(set) var size = 0
  private let limits: Limits

  /// Reads entries like `NAME=value`, each in bytes.
  package init(entries: [[UInt8]], limits: Limits = Limits()) {
    self.limits = limits
    for entry in entries { unsafe entry.withUnsafeBytes { unsafe take($0) } }
  }

  /// Reads a block that ends with a null pointer, as `environ` is.
  @unsafe
  package init(block: UnsafePointer<UnsafeMutablePointer<CChar>?>?, limits: Limits) {
    self.limits = limits
    guard var next = unsafe block else { return }
    while let entry = unsafe next.pointee {
      unsafe take(UnsafeRawBufferPointer(start: entry, count: strlen(entry)))
      unsafe next += 1
    }
  }

  subscript(_ variable: MetaVariable) -> [UInt8]? { meta[variable.rawValue] }

  /// The value, nil where it is empty: servers say "absent" in either way (RFC 3875 §4.1).
  func nonempty(_ variable: MetaVariable) -> [UInt8]? {
    self[variable].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// What is wrong with the variables as such.
  func check() throws(RequestProblem) {
    if size > limits.environment { throw .tooManyHeaders }
    if let duplicate { throw .duplicateHeader(duplicate) }
    if let oversized { throw .headerTooLarge(oversized) }
  }

  private mutating func take(_ entry: UnsafeRawBufferPointer) {
    size += entry.count + 1
    guard size <= limits.environment, let start = entry.baseAddress,
      let sign = unsafe memchr(start, Int32(UInt8(ascii: "=")), entry.count)
    else { return }
    let length = unsafe UnsafeRawPointer(sign) - start
    let value = unsafe UnsafeRawBufferPointer(rebasing: entry[(length + 1)...])
    let name = unsafe UnsafeRawBufferPointer(rebasing: entry[..<length])
    if let variable = unsafe MetaVariable(named: name) {
      unsafe keep(variable, value)
    } else if let header = unsafe Header(named: name) {
      unsafe keep(header, value)
    }
  }

  private mutating func keep(_ variable: MetaVariable, _ value: UnsafeRawBufferPointer) {
    if meta[variable.rawValue] != nil { duplicate = duplicate ?? "\(variable.variable)" }
    // The path and the query have limits and a status of their own.
    let isAddress = [.pathInfo, .scriptName, .queryString].contains(variable)
    if !isAddress && value.count > limits.header {
      oversized = oversized ?? "\(variable.variable)"
    }
    meta[variable.rawValue] = unsafe Array(value)
  }

  private mutating func keep(_ header: Header, _ value: UnsafeRawBufferPointer) {
    if value.count > limits.header { oversized = oversized ?? "\(header.variable)" }
    guard let first = headers[bytes: header] else {
      headers[bytes: header] = unsafe Array(value)
      return
    }
    if header.isSingle { duplicate = duplicate ?? "\(header.variable)" }
    // A list that came in two lines is one list (RFC 9110 §5.3), as Apache and lighttpd write it.
    headers[bytes: header] = unsafe first + [0x2C, 0x20] + Array(value)
  }
}
