/// What can be fuzzed: each is a reader of what comes from outside, and what must be true of it.
enum Target: String, CaseIterable {
  case actLink = "act-link", address, contentType = "content-type", cookie, date, disposition
  case entityTag = "entity-tag", environment, form, identity, json, password, range, response
  case template, token

  /// Ends the program where a property of the reader is broken.
  func check(_ input: [UInt8]) {
    switch self {
    case .actLink: checkActLink(input)
    case .address: checkAddress(input)
    case .contentType: checkContentType(input)
    case .cookie: checkCookie(input)
    case .date: checkDate(input)
    case .disposition: checkDisposition(input)
    case .entityTag: checkEntityTag(input)
    case .environment: checkEnvironment(input)
    case .form: checkForm(input)
    case .identity: checkIdentity(input)
    case .json: checkJSON(input)
    case .password: checkPassword(input)
    case .range: checkRange(input)
    case .response: checkResponse(input)
    case .template: checkTemplate(input)
    case .token: checkToken(input)
    }
  }
}

/// Ends the program with a sentence where something that is always true is not.
func expect(_ isTrue: Bool, _ sentence: @autoclosure () -> String) {
  if !isTrue { fatalError(sentence()) }
}

/// Cuts an input at the first bytes of 0, into as many texts as are asked for; the last of them
/// keeps the rest, and those that are not there are empty.
func parts(of input: [UInt8], _ count: Int) -> [[UInt8]] {
  let cut = input.split(separator: 0, maxSplits: count - 1, omittingEmptySubsequences: false)
  return cut.map(Array.init) + Array(repeating: [], count: count - cut.count)
}
