/// What an Argon2id string says of itself, read before libargon2 is given it.
struct PHCString {
  let parameters: Argon2.Parameters
  let saltLength: Int
  let tagLength: Int

  init(parsing text: String) throws(Argon2.Problem) {
    guard text.utf8.count <= 256 else { throw .malformed }
    let fields = text.split(separator: "$", omittingEmptySubsequences: false)
    guard fields.count == 6, fields[0].isEmpty, fields[1] == "argon2id", fields[2] == "v=19" else {
      throw .malformed
    }
    let costs = fields[3].split(separator: ",", omittingEmptySubsequences: false)
    guard costs.count == 3,
      let memory = Self.number(costs[0], after: "m="),
      let iterations = Self.number(costs[1], after: "t="),
      let lanes = Self.number(costs[2], after: "p="),
      let salt = Self.decodedLength(of: fields[4]), (8...64).contains(salt),
      let tag = Self.decodedLength(of: fields[5]), (16...64).contains(tag)
    else { throw .malformed }
    parameters = Argon2.Parameters(memoryKiB: memory, iterations: iterations, lanes: lanes)
    guard parameters.areReasonable else { throw .unreasonableParameters }
    saltLength = salt
    tagLength = tag
  }

  /// A number as the library writes it: no sign, no leading zero.
  private static func number(_ text: Substring, after name: String) -> UInt32? {
    guard text.hasPrefix(name), let number = UInt32(text.dropFirst(name.count)),
      text == "\(name)\(number)"
    else { return nil }
    return number
  }

  /// How many bytes a base64 text without padding stands for.
  private static func decodedLength(of text: Substring) -> Int? {
    let isBase64 = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"):
        true
      default: false
      }
    }
    return isBase64 && text.utf8.count % 4 != 1 ? text.utf8.count * 3 / 4 : nil
  }
}
