import Calendar
import Testing

@testable import SiteGenerator

/// How durations, weights, offsets and addresses are written.
struct ValueFormTests {
  @Test(arguments: [
    ("30 min", 1800), ("1 minute", 60), ("30min", 1800), ("48 h", 172_800), ("1 heure", 3600),
    ("2 hours", 7200), ("2 jours", 172_800), ("2 j", 172_800), ("1 day", 86_400),
    ("12 mois", 31_104_000), ("12 months", 31_104_000), ("1 MOIS", 2_592_000), ("007 h", 25_200),
    ("", nil), ("48", nil), ("h", nil), ("0 h", nil), ("-1 h", nil), ("1.5 h", nil),
    ("1,5 h", nil), ("48 s", nil), ("1 an", nil), ("30 m", nil), ("100001 min", nil),
    ("99999999999999999999 h", nil), ("٣ h", nil), ("1 h 30 min", nil),
  ])
  func `a duration is a number and a unit`(_ text: String, _ seconds: Int?) {
    #expect(Duration(parsing: text)?.seconds == seconds)
  }

  @Test(arguments: [
    ("12000", 12_000), ("12 KB", 12_288), ("12KB", 12_288), ("12 Ko", 12_288), ("12 kio", 12_288),
    ("1 Mo", 1_048_576), ("1 MiB", 1_048_576), ("", nil), ("0", nil), ("-1", nil), ("1,5 Ko", nil),
    ("12 K", nil), ("12 octets", nil), ("Ko", nil), ("1000000001", nil),
    ("99999999999999999999", nil),
  ])
  func `a weight is a number of bytes, or of kibibytes`(_ text: String, _ bytes: Int?) {
    #expect(ByteCount(parsing: text)?.bytes == bytes)
  }

  @Test(arguments: [
    ("+00:00", 0), ("-00:00", 0), ("+01:00", 3600), ("-03:30", -12_600), ("+14:00", 50_400),
    ("+14:59", 53_940), ("+15:00", nil), ("+01:60", nil), ("+1:00", nil), ("01:00", nil),
    ("+0100", nil), ("Z", nil), ("", nil), ("++1:00", nil), ("+-1:00", nil), ("+01:+5", nil),
    ("+01:-0", nil), ("+é:00", nil), ("+01:0é", nil), ("+0a:00", nil),
  ])
  func `an offset is hours and minutes`(_ text: String, _ seconds: Int?) {
    #expect(UTCOffset(parsing: text)?.seconds == seconds)
  }

  @Test(arguments: [
    ("https://exemple.org", "https://exemple.org", ""),
    ("https://exemple.org/", "https://exemple.org", ""),
    ("https://exemple.org:8443/portail/", "https://exemple.org:8443", "/portail"),
    ("https://exemple.org/a/b", "https://exemple.org", "/a/b"),
    ("http://localhost", "http://localhost", ""),
    ("http://localhost:8080/a", "http://localhost:8080", "/a"),
    ("http://127.0.0.1:80", "http://127.0.0.1:80", ""), ("http://[::1]:80", "http://[::1]:80", ""),
  ])
  func `a base URL is an origin and a path`(_ text: String, _ origin: String, _ path: String) {
    #expect(BaseURL(parsing: text) == BaseURL(origin: origin, path: path))
  }

  @Test(arguments: [
    "", "exemple.org", "//exemple.org", "ftp://exemple.org", "https://", "https:///a",
    "http://exemple.org", "http://localhost.exemple.org", "http://127.0.0.1.exemple.org",
    "https://a@exemple.org", "https://exemple.org?a", "https://exemple.org#a",
    "https://exemple.org/a b", "https://exemple.org/../a", "https://exemple.org/a?b",
    "https://exemple .org", "https://été.exemple.org", "https://exemple.org//",
    "https://exemple.org/a//",
  ])
  func `no other text is a base URL`(_ text: String) {
    #expect(BaseURL(parsing: text) == nil)
  }

  @Test(arguments: [
    ("2026-03-31", true), ("2024-02-29", true), ("2000-02-29", true), ("0001-01-01", true),
    ("2026-02-29", false), ("1900-02-29", false), ("2026-13-01", false), ("2026-00-01", false),
    ("2026-04-31", false), ("2026-1-1", false), ("26-01-01", false), ("2026/01/01", false),
    ("2026-01-01 ", false), ("+026-01-01", false), ("2026-01-0é", false), ("", false),
  ])
  func `a day is one that the calendar has`(_ text: String, _ exists: Bool) {
    #expect(Day(iso: text)?.iso == (exists ? text : nil))
  }

  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-03-01", 20_513),
    ("0001-01-01", -719_162),
  ])
  func `a day is counted from the epoch, and back`(_ iso: String, _ days: Int) throws {
    let day = try #require(Day(iso: iso))
    #expect(day.daysSinceEpoch == days)
    #expect(Day(secondsSinceEpoch: days * 86_400) == day)
    #expect(Day(secondsSinceEpoch: days * 86_400 + 86_399) == day)
  }

  @Test func `a day is said in French`() {
    #expect(Day(iso: "2026-03-31")?.french == "31 mars 2026")
    #expect(Day(iso: "2026-08-01")?.french == "1er août 2026")
  }
}
