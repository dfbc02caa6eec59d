import Gateway

/// Who asks is one address in its one spelling; a header counts only behind a trusted proxy.
///
/// The input is the peer's address, a byte of 0, and the header.
func checkAddress(_ input: [UInt8]) {
  let pieces = parts(of: input, 2)
  let peer = String(decoding: pieces[0], as: UTF8.self)
  let direct = ClientAddress(of: Request(remoteAddress: peer))
  checkSpelling(direct)
  let ranges = ["10.0.0.0/8", "fd00::/8"].compactMap { AddressRange($0) }
  let isTrusted = IPAddress(direct.text).map { address in
    ranges.contains { $0.contains(address) }
  }
  for (source, header) in [
    (TrustedProxies.Source.xForwardedFor, Header.xForwardedFor), (.forwarded, .forwarded),
    (.xRealIP, .xRealIP),
  ] {
    var request = Request(remoteAddress: peer)
    request.headers[bytes: header] = pieces[1]
    let client = ClientAddress(of: request, behind: TrustedProxies(source, ranges))
    checkSpelling(client)
    expect(isTrusted == true || client == direct, "a stranger's header counts: \(client.text)")
    expect(ClientAddress(of: request) == direct, "a header counts without a proxy")
  }
}

private func checkSpelling(_ client: ClientAddress) {
  guard client.text != "-" else { return expect(client.block == "-", "a block of nobody") }
  let address = IPAddress(client.text)
  expect(address?.text == client.text, "two spellings: \(client.text)")
  expect(address?.block == client.block, "two blocks: \(client.block)")
}
