import Testing

@testable import SiteGenerator

/// How addresses, servers and telephone numbers are written.
struct NetworkValueTests {
  @Test(arguments: [
    ("127.0.0.1", true), ("10.0.0.0/8", true), ("10.0.0.1/32", true), ("::1", true),
    ("2001:db8::/32", true), ("2001:db8::1/128", true), ("::ffff:10.0.0.1", true),
    ("10.0.0.0/0", false), ("::/0", false), ("10.0.0.0/33", false), ("::1/129", false),
    ("10.0.0.0/", false), ("10.0.0.0/+8", false), ("10.0.0.0/8/8", false), ("10.0.0", false),
    ("10.0.0.256", false), ("localhost", false), ("", false), ("/8", false), (" 10.0.0.1", false),
    ("10.0.0.1 ", false), ("10.0.0.1\u{0}", false), ("fe80::1%eth0", false),
  ])
  func `an address block is an address, and perhaps a mask`(_ text: String, _ isOne: Bool) {
    #expect(AddressBlock.isWellFormed(text) == isOne)
  }

  @Test(arguments: [
    ("smtp://courriel.exemple.org", false), ("smtp://courriel.exemple.org:587", false),
    ("smtps://courriel.exemple.org:465", false), ("smtp://localhost:1025", true),
    ("smtp://127.0.0.1", true), ("smtp://[::1]:25", true), ("smtp://[2001:db8::1]", false),
    ("smtp://localhost.exemple.org", false),
  ])
  func `a mail server is a host and a port, here or elsewhere`(
    _ text: String, _ isLoopback: Bool
  ) {
    #expect(SMTPURL(parsing: text)?.isLoopback == isLoopback)
  }

  @Test(arguments: [
    "", "courriel.exemple.org", "http://exemple.org", "smtp://", "smtp://:587", "smtp://a:",
    "smtp://a:0", "smtp://a:65536", "smtp://a:+25", "smtp://a:25:25", "smtp://a@b", "smtp://a:b@c",
    "smtp://a/b", "smtp://a?b", "smtp://a b", "smtp://[::1", "smtp://[a]", "smtp://[::1]25",
    "smtp://[127.0.0.1/8]", "smtp://é.exemple.org",
  ])
  func `no other text is a mail server`(_ text: String) {
    #expect(SMTPURL(parsing: text) == nil)
  }

  @Test(arguments: [
    ("^01[0-9]{8}$", 10, "01"), ("^(01|02)[0-9]{8}$", 10, "0"), ("^[0-9]{8}$", 8, ""),
    ("^[2-9][0-9]{7}$", 8, ""), ("^0145[0-9]{6}$", 10, "0145"), ("^01[[:digit:]]{8}$", 10, "01"),
    ("^0{2}[0-9]{6}$", 8, "00"),
  ])
  func `a pattern of one length says how numbers look`(
    _ pattern: String, _ digits: Int, _ start: String
  ) throws {
    let shape = try #require(PhoneShape(of: pattern))
    #expect(shape.digits == digits && shape.start == start, "\(shape)")
  }

  @Test(arguments: ["^[+]?[0-9]{6,15}$", "[0-9]{8}", "^[A-Z]{8}$", "[", "^[0-9]{20}$"])
  func `a pattern of several lengths, or of none, does not`(_ pattern: String) {
    #expect(PhoneShape(of: pattern) == nil)
  }
}
