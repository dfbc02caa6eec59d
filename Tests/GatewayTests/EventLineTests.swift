import Gateway
import JSON
import Testing

struct `An event line` {
  private func line(_ members: [(name: String, value: EventLine.Value)]) -> String {
    String(decoding: EventLine("connexion.refusee", members).bytes, as: UTF8.self)
  }

  @Test func `is one JSON object`() throws {
    let line = line([("statut", .integer(422)), ("chemin", .text("/compte/\"é\\"))])
    #expect(
      line == #"{"event":"connexion.refusee","statut":422,"chemin":"/compte/\"é\\"}"# + "\n"
        || line == #"{"event":"connexion.refusee","statut":422,"chemin":"/compte/\u0022é\u005c"}"#
          + "\n"
    )
    #expect(try JSONText(reading: Array(line.utf8)).description.contains("422"))
  }

  @Test(arguments: [
    "\r", "\n", "\u{1B}", "\u{0}", "\u{2028}", "\u{2029}", "\u{202E}", "\u{2066}", "\u{200F}",
    "\u{85}", "\u{7F}", "\u{FEFF}", "\u{E0041}", "\"", "\\",
  ])
  func `has no byte of what could make it look like another`(text: String) throws {
    let line = line([("agent", .text("a\(text)b"))])
    #expect(!line.dropLast().unicodeScalars.contains { $0.value < 0x20 })
    #expect(line.contains(#"a\u"#))
    let read = try JSONText(reading: Array(line.utf8))
    guard case .object(let members) = read, case .string(let value) = members[1].1 else {
      Issue.record("it is no object")
      return
    }
    #expect(value.unicodeScalars.elementsEqual("a\(text)b".unicodeScalars))
  }

  @Test func `stays below 1 KiB and is JSON even when cut`() throws {
    let long = String(repeating: "é\u{202E}", count: 5000)
    let line = line((0..<20).map { ("champ\($0)", .text(long)) })
    #expect(line.utf8.count <= 1024 && line.hasSuffix("\"cut\":1}\n"))
    #expect(try JSONText(reading: Array(line.utf8)).description.contains("champ0"))
    #expect(EventLine(long).bytes.count <= 1024)
  }
}
