import Gateway
import Glibc
import TestSupport
import Testing

struct `A date of HTTP` {
  private func read(_ text: String) -> Int64? {
    HTTPDate(parsing: Array(text.utf8), now: now)?.seconds
  }

  @Test(arguments: [
    ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777),
    ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
    ("Sun Nov  6 08:49:37 1994", 784_111_777),
    ("Wed Nov 16 08:49:37 1994", 784_975_777),
    ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
    ("Wed, 31 Dec 1969 23:59:59 GMT", -1),
    ("Thu, 29 Feb 2024 12:00:00 GMT", 1_709_208_000),
    ("Sat, 31 Dec 2016 23:59:60 GMT", 1_483_228_800),
    ("Mon, 01 Jan 0001 00:00:00 GMT", -62_135_596_800),
    ("Fri, 31 Dec 9999 23:59:59 GMT", 253_402_300_799),
  ])
  func `is read in three formats (item 21)`(text: String, seconds: Int64) {
    #expect(read(text) == seconds)
  }

  @Test(arguments: [("74", "2074"), ("75", "2075"), ("76", "1976"), ("99", "1999"), ("00", "2000")])
  func `of two digits is at most 50 years ahead`(short: String, long: String) {
    #expect(
      read("Sunday, 06-Nov-\(short) 08:49:37 GMT") == read("Sun, 06 Nov \(long) 08:49:37 GMT"))
  }

  @Test(arguments: [
    "", "0", "demain", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 UTC",
    "Sun, 06 Nov 1994 08:49:37 GMT ", " Sun, 06 Nov 1994 08:49:37 GMT",
    "sun, 06 nov 1994 08:49:37 gmt", "Dim, 06 Nov 1994 08:49:37 GMT",
    "Sun, 6 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 94 08:49:37 GMT", "Sun, 31 Feb 1994 08:49:37 GMT",
    "Wed, 29 Feb 2023 12:00:00 GMT", "Thu, 29 Feb 1900 12:00:00 GMT",
    "Sun, 00 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:00:00 GMT",
    "Sun, 06 Nov 1994 08:60:37 GMT", "Sun, 06 Nov 1994 08:49:61 GMT",
    "Sat, 06 Nov 0000 08:49:37 GMT", "Sun, +6 Nov 1994 08:49:37 GMT",
    "Sunday, 06-Nov-1994 08:49:37 GMT", "Sun, 06-Nov-94 08:49:37 GMT", "Sun Nov 6 08:49:37 1994",
    "Sun Nov  6 08:49:37 1994 GMT", "Sun Nov 06 08:49:37 94", "Sun, 06 Nov 1994 08:49:37 GMT\n",
    "Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT",
  ])
  func `that is none is not guessed (item 21)`(text: String) {
    #expect(read(text) == nil)
  }

  @Test func `is written as the C library writes it, and read back in each format`() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<5_000 {
      let seconds = Int64.random(in: -62_135_596_800...253_402_300_799, using: &random)
      let date = HTTPDate(seconds: seconds)
      #expect(date.text == format(seconds, "%a, %d %b %Y %H:%M:%S GMT"))
      #expect(read(date.text) == seconds)
      #expect(read(format(seconds, "%a %b %e %H:%M:%S %Y")) == seconds)
    }
    for _ in 0..<5_000 {
      let seconds = Int64.random(in: 220_000_000...3_300_000_000, using: &random)
      #expect(read(format(seconds, "%A, %d-%b-%y %H:%M:%S GMT")) == seconds)
    }
  }

  @Test func `with some bytes changed is another date or none`() {
    var random = SplitMix64(seed: 4)
    let texts = [
      "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
    ]
    for _ in 0..<50_000 {
      var bytes = Array((texts.randomElement(using: &random) ?? "").utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes[place] = UInt8.random(in: 0x30...0x39, using: &random)
        default: bytes.remove(at: place)
        }
      }
      guard let date = HTTPDate(parsing: bytes, now: now) else { continue }
      #expect(HTTPDate(parsing: Array(date.text.utf8), now: now) == date)
    }
  }

  @Test func `of another millennium is the nearest that four digits hold`() {
    #expect(HTTPDate(seconds: .max).text == "Fri, 31 Dec 9999 23:59:59 GMT")
    #expect(HTTPDate(seconds: .min).text == "Mon, 01 Jan 0001 00:00:00 GMT")
  }

  /// `strftime` of the C library; its years below 1000 lack zeros, which are added.
  private func format(_ seconds: Int64, _ format: String) -> String {
    var time = time_t(seconds)
    var parts = unsafe tm()
    _ = unsafe gmtime_r(&time, &parts)
    var buffer = [CChar](repeating: 0, count: 64)
    let format = format.replacing("%Y", with: "%04Y")
    let count = unsafe strftime(&buffer, buffer.count, format, &parts)
    return String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
