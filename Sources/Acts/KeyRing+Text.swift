import Calendar

extension KeyRing {
  /// Reads the text of a ring.
  ///
  /// - Parameter now: seconds since the epoch; the active key must still be good.
  package init(_ text: [UInt8], at now: Int) throws(KeyRingError) {
    self = try KeyRingReader.ring(of: text, at: now)
  }

  /// What the file of the ring holds, secrets included.
  var text: String {
    var lines = [
      "# Les clés des liens d’actes. Elles sont secrètes : ce fichier n’est lisible que du compte",
      "# du guichet et de son groupe. Changez-les avec « guichet keys », jamais à la main.",
      "# kid    status   not-after             max-ttl  key",
    ]
    for key in keys {
      lines.append(
        [
          Self.padded(key.id.text, 8), Self.padded(key.status.rawValue, 7),
          Moment(key.notAfter, offset: 0).rfc3339, Self.padded(String(key.longestLifetime), 7),
          key.master?.text ?? "-",
        ].joined(separator: "  "))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func padded(_ word: String, _ width: Int) -> String {
    word + String(repeating: " ", count: max(0, width - word.utf8.count))
  }
}
