import Gateway
import Testing

struct `The address of a client` {
  private func client(
    _ peer: String, _ header: Header? = nil, _ value: String = "",
    behind: TrustedProxies.Source? = nil
  ) -> String {
    let ranges = ["10.0.0.0/8", "2001:db8:1::/48", "127.0.0.1"].compactMap { AddressRange($0) }
    let request = Request(headers: header.map { [$0: value] } ?? [:], remoteAddress: peer)
    return ClientAddress(of: request, behind: behind.map { TrustedProxies($0, ranges) }).text
  }

  @Test(arguments: [
    ("192.0.2.1", "192.0.2.1", "192.0.2.1"), ("::ffff:192.0.2.1", "192.0.2.1", "192.0.2.1"),
    ("2001:DB8:0:0:1:2:3:4", "2001:db8::1:2:3:4", "2001:db8::/64"),
    ("[2001:db8::1]", "2001:db8::1", "2001:db8::/64"), ("192.0.2.1:4711", "192.0.2.1", "192.0.2.1"),
    ("", "-", "-"), ("unix:", "-", "-"), ("192.0.2.256", "-", "-"), ("fe80::1%eth0", "-", "-"),
    ("192.0.2.1:x", "-", "-"), ("[::1", "-", "-"),
  ])
  func `has one text and one block`(peer: String, text: String, block: String) {
    let address = ClientAddress(of: Request(remoteAddress: peer))
    #expect(address.text == text && address.block == block)
  }

  @Test func `is the peer's for a thousand forged headers where no proxy is configured`() {
    let blocks = (0..<1000).map { number in
      let forged = Request(
        headers: [.xForwardedFor: "198.51.100.\(number % 256), 203.0.113.\(number / 4)"],
        remoteAddress: "192.0.2.1")
      return ClientAddress(of: forged).block
    }
    #expect(Set(blocks) == ["192.0.2.1"])
  }

  @Test(arguments: [
    ("10.1.2.3", "198.51.100.7", "198.51.100.7"),
    ("10.1.2.3", "203.0.113.9, 198.51.100.7", "198.51.100.7"),
    ("10.1.2.3", "203.0.113.9, 198.51.100.7, 10.9.9.9", "198.51.100.7"),
    ("10.1.2.3", "198.51.100.7:1234", "198.51.100.7"),
    ("10.1.2.3", "[2001:db8::1]:80", "2001:db8::1"),
    ("10.1.2.3", "10.4.4.4", "10.1.2.3"), ("10.1.2.3", "", "10.1.2.3"),
    ("10.1.2.3", "198.51.100.7, inconnu", "10.1.2.3"), ("10.1.2.3", "198.51.100.7,", "10.1.2.3"),
    ("192.0.2.1", "198.51.100.7", "192.0.2.1"), ("2001:db8:1::5", "198.51.100.7", "198.51.100.7"),
    ("2001:db8:2::5", "198.51.100.7", "2001:db8:2::5"),
    ("::ffff:10.1.1.1", "198.51.100.7", "198.51.100.7"),
  ])
  func `behind a proxy is the right-most that is none`(
    peer: String, header: String, expected: String
  ) {
    #expect(client(peer, .xForwardedFor, header, behind: .xForwardedFor) == expected)
  }

  @Test(arguments: [
    ("for=198.51.100.7", "198.51.100.7"), ("For=\"[2001:db8::1]:80\";proto=https", "2001:db8::1"),
    ("for=203.0.113.9, proto=http;for=198.51.100.7", "198.51.100.7"), ("for=_hidden", "127.0.0.1"),
    ("by=198.51.100.7", "127.0.0.1"), ("for=", "127.0.0.1"), ("for=\"", "127.0.0.1"),
  ])
  func `is read from Forwarded`(header: String, expected: String) {
    #expect(client("127.0.0.1", .forwarded, header, behind: .forwarded) == expected)
  }

  @Test func `is read from the configured header and no other`() {
    #expect(client("10.0.0.1", .xRealIP, "198.51.100.7", behind: .xRealIP) == "198.51.100.7")
    #expect(client("10.0.0.1", .xForwardedFor, "198.51.100.7", behind: .xRealIP) == "10.0.0.1")
  }

  @Test(arguments: ["", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0/8", "::/129", "a/8", "10.0.0.0/8/8"])
  func `a range that is none is told`(text: String) {
    #expect(AddressRange(text) == nil)
  }
}
