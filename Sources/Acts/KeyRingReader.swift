import Calendar
import Cryptography

/// Reads the text of a key ring: a key on each line, in five words.
///
///     # kid  status   not-after             max-ttl  key
///     k7     active   2027-01-31T00:00:00Z  604800   43 digits of base64
///     k6     verify   2026-12-01T00:00:00Z  604800   43 digits of base64
///     k5     revoked  2026-10-01T00:00:00Z  0        -
struct KeyRingReader {
  private let now: Int
  private var keys: [KeyRing.Key] = []
  private var secrets: [String] = []

  static func ring(of text: [UInt8], at now: Int) throws(KeyRingError) -> KeyRing {
    guard KeyRing.isPlausible(now) else { throw .clock }
    var reader = KeyRingReader(now: now)
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where line.first != UInt8(ascii: "#") {
      let words = line.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      guard !words.isEmpty else { continue }
      do throws(KeyLineProblem) {
        try reader.add(words)
      } catch {
        throw .line(index + 1, error)
      }
    }
    guard !reader.keys.isEmpty else { throw .noKeys }
    guard let active = reader.keys.first(where: { $0.status == .active }) else {
      throw .noActiveKey
    }
    return KeyRing(reader.keys, active: active)
  }

  private init(now: Int) { self.now = now }

  private mutating func add(_ words: [ArraySlice<UInt8>]) throws(KeyLineProblem) {
    guard words.count == 5 else { throw .fieldCount }
    guard let id = KeyID(Self.text(words[0])) else { throw .name }
    guard !keys.contains(where: { $0.id == id }) else { throw .repeatedName }
    guard let status = KeyRing.Status(rawValue: Self.text(words[1])) else { throw .status }
    guard let notAfter = Self.seconds(Self.text(words[2])) else { throw .moment }
    guard let lifetime = Alphabet.number(words[3]) else { throw .lifetime }
    let key = KeyRing.Key(
      id: id, status: status, notAfter: notAfter, longestLifetime: lifetime,
      master: try master(Self.text(words[4]), status))
    try check(key)
    keys.append(key)
  }

  private func check(_ key: KeyRing.Key) throws(KeyLineProblem) {
    let lifetimes = (key.status == .revoked ? 0 : 1)...KeyRing.longestLifetime
    guard lifetimes.contains(key.longestLifetime) else { throw .lifetime }
    guard key.status == .active else { return }
    guard !keys.contains(where: { $0.status == .active }) else { throw .secondActive }
    guard now <= key.notAfter else { throw .ended }
  }

  private mutating func master(
    _ text: String, _ status: KeyRing.Status
  ) throws(KeyLineProblem) -> MasterKey? {
    if status == .revoked {
      guard text == "-" else { throw .revokedSecret }
      return nil
    }
    guard var bytes = Base64URL.decode(text), bytes.count == MasterKey.byteCount else {
      throw .secret
    }
    defer { _ = SecretBytes(emptying: &bytes) }
    guard !secrets.contains(text) else { throw .repeatedSecret }
    secrets.append(text)
    return MasterKey(bytes)
  }

  /// The seconds since the epoch of `2027-01-31T00:00:00Z` (RFC 3339), in UTC alone.
  private static func seconds(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, let day = Day(iso: text.prefix(10)),
      let hour = Alphabet.number(bytes[11..<13]), let minute = Alphabet.number(bytes[14..<16]),
      let second = Alphabet.number(bytes[17..<19])
    else { return nil }
    let seconds = day.daysSinceEpoch * 86_400 + hour * 3_600 + minute * 60 + second
    // Whatever is no moment, or is written in another way, does not come back as it was.
    return Moment(seconds, offset: 0).rfc3339 == text ? seconds : nil
  }

  private static func text(_ word: ArraySlice<UInt8>) -> String {
    String(decoding: word, as: UTF8.self)
  }
}
